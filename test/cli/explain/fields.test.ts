import { expect, test } from 'vitest';
import { findField } from '../../../cli/explain/fields';

const DOCUMENT = {
  metadata: { labels: { 'app.kubernetes.io/name': 'checkout' } },
  spec: {
    containers: [
      { name: 'checkout', ports: [{ name: 'http', containerPort: 8080 }] },
      { name: 'proxy', volumeMounts: [{ mountPath: '/tmp/x.y' }] },
    ],
    args: ['a', 'b'],
  },
};

test.each([
  [
    'spec.containers[0].ports[0].containerPort',
    'spec.containers[checkout].ports[8080/TCP].containerPort',
    8080,
  ],
  ['spec.containers[checkout].ports[http].name', 'spec.containers[checkout].ports[8080/TCP].name', 'http'],
  [`spec['containers']["1"].name`, 'spec.containers[proxy].name', 'proxy'],
  [
    'spec.containers[proxy].volumeMounts[/tmp/x.y].mountPath',
    'spec.containers[proxy].volumeMounts[/tmp/x.y].mountPath',
    '/tmp/x.y',
  ],
  ['metadata.labels["app.kubernetes.io/name"]', 'metadata.labels["app.kubernetes.io/name"]', 'checkout'],
  ['spec.args[1]', 'spec.args[1]', 'b'],
  ['', '', DOCUMENT],
])('finds %s', (asked, name, value) => {
  expect(findField(DOCUMENT, asked)).toMatchObject({ name, value });
});

test.each([
  ['spec.container', "'spec' has no 'container', did you mean 'containers'?"],
  ['spec.containers[2]', "'spec.containers' has no '2', it has checkout, proxy"],
  ['metadata.labels.app', "'metadata.labels' has no 'app', it has app.kubernetes.io/name"],
  ['spec.args[1].x', "'spec.args[1]' has no 'x'"],
])('does not find %s', (asked, message) => {
  expect(() => findField(DOCUMENT, asked)).toThrow(message);
});
