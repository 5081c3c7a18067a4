import { expect, test } from 'vitest';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { bookshop, openBookshop } from '../bookshop';

const PROMETHEUS = bookshop().prometheus;
const LABEL = "the name of a label, e.g. 'namespace'";
const METRIC = "the name of a metric, e.g. 'http_server_request_duration_seconds'";

test.each([
  [
    { labels: { ...PROMETHEUS.labels, namespace: '' } },
    `'prometheus.labels.namespace' must be ${LABEL}, got ""`,
  ],
  [
    { labels: { ...PROMETHEUS.labels, status: 'a\nb' } },
    `'prometheus.labels.status' must be ${LABEL}, got "a\\nb"`,
  ],
  [
    { labels: { ...PROMETHEUS.labels, service: '1a' } },
    `'prometheus.labels.service' must be ${LABEL}, got "1a"`,
  ],
  [
    { labels: { ...PROMETHEUS.labels, revisionHash: 'a="b"} or {c' } },
    `'prometheus.labels.revisionHash' must be ${LABEL}, got "a=\\"b\\"} or {c"`,
  ],
  [
    { latencyHistogram: { name: 'a-b', unit: 'seconds' } },
    `'prometheus.latencyHistogram.name' must be ${METRIC}, got "a-b"`,
  ],
  [
    { latencyHistogram: { name: 'a', unit: 'minutes' } },
    "'prometheus.latencyHistogram.unit' must be 'seconds' or 'milliseconds', got \"minutes\"",
  ],
])('a name of which no query could be made is refused, %j', (wrong, message) => {
  const prometheus = { ...PROMETHEUS, ...wrong } as typeof PROMETHEUS;
  expect(() => render(openBookshop({ prometheus }))).toThrow(new UserError([`[bookshop] ${message}`]));
});

test.each(['a', '_a1', 'job:latency:ms', 'A_b'])('a histogram may be named %s', (name) => {
  const prometheus = { ...PROMETHEUS, latencyHistogram: { name, unit: 'seconds' } } as typeof PROMETHEUS;
  expect(render(openBookshop({ prometheus })).size).toBeGreaterThan(30);
});
