import { expect, test } from 'vitest';
import { formatTimeline } from '../../cli/timeline/timeline';
import { rolloutTimeline } from '../../simulate/timeline';
import { analysis, blueGreen, canary, template } from '../simulate/objects';

const gates = template(
  'gates',
  [
    { name: 'p99', interval: '2m', initialDelay: '2m', failureLimit: 1, provider: { prometheus: {} } },
    { name: 'errors', interval: '2m', initialDelay: '2m', provider: { prometheus: {} } },
  ],
  { dryRun: [{ metricName: 'errors' }] },
);

test('a canary that a person approves', () => {
  const rollout = canary(
    [{ pause: {} }, { setWeight: 20 }, { pause: { duration: '30m' } }],
    { minReadySeconds: 10, progressDeadlineSeconds: 300, progressDeadlineAbort: true },
    { analysis: { ...analysis('gates'), startingStep: 2 } },
  );
  const timeline = rolloutTimeline([rollout, gates], { secondsToReady: 15 });
  expect(formatTimeline(timeline, { service: 'till', environment: 'live' })).toBe(
    `till in live, canary, 5 pods, bake 30m at 20 % or more with 14 measurements

TIME      LASTS           STEP            OLD  NEW  WEIGHT  MEASUREMENTS   IF ABORTED
0s        until promoted  pause             5    0     0 %  -              5 old at once
P+0s      25s             setWeight 20      4    1    20 %  -              5 old after 15s, new gone after 25s
P+25s     30m             pause 30m         4    1    20 %  14 p99/errors  5 old after 15s, new gone after 25s
P+30m25s  1m40s           full promotion    0    5   100 %  1 p99/errors   5 old after 1m55s, new gone after 2m5s
P+32m5s   for good        promoted          0    5   100 %  -              promoted: a revert is a new release

P is the moment at which a person promotes.
Capacity: never fewer than 5 pods serving (count 5), 5 during an abort; never more than 6, 8 with those that terminate.
p99 (background analysis): every 2m, first at P+2m25s, aborts a bad revision at P+4m25s.
errors (background analysis): every 2m, first at P+2m25s, dry run: changes nothing.
New pods that do not get ready: aborted after 5m without progress.
Assumed: a pod is ready 15s after its creation and counted on 10s later; no autoscaler, pod or node intervenes.
`,
  );
});

test('a canary that an analysis holds', () => {
  const rollout = canary([{ setWeight: 20 }, { analysis: analysis('bake') }], { minReadySeconds: 10 });
  const metric = { interval: '2m', initialDelay: '2m', count: 10, failureLimit: 2 };
  const bake = template('bake', [
    { name: 'latency', ...metric },
    { name: 'errors', ...metric, failureLimit: 3 },
    { name: 'requests', ...metric },
  ]);
  const timeline = rolloutTimeline([rollout, bake], { secondsToReady: 15 });
  const text = formatTimeline(timeline, { service: 'till', environment: 'live' });
  expect(text).toContain('till in live, canary, 5 pods, bake 20m at 20 % or more with 10 measurements\n');
  expect(text).toContain(
    '25s     20m       analysis          4    1    20 %  10 latency/errors/requests  5 old',
  );
  expect(text).toContain(
    '20m25s  1m40s     full promotion    0    5   100 %  -                           5 old',
  );
  expect(text).toContain(`
latency/requests (analysis step): every 2m, first at 2m25s, aborts a bad revision at 6m25s.
errors (analysis step): every 2m, first at 2m25s, aborts a bad revision at 8m25s.
`);
});

test('a canary whose requests a traffic router divides', () => {
  const rollout = canary(
    [{ setWeight: 7 }, { pause: { duration: '30m' } }],
    { minReadySeconds: 10 },
    { trafficRouting: { istio: { virtualService: { name: 'till', routes: ['revisions'] } } } },
  );
  const timeline = rolloutTimeline([rollout], { secondsToReady: 15 });
  expect(formatTimeline(timeline, { service: 'till', environment: 'live' })).toBe(
    `till in live, canary by istio, 5 pods, bake 30m at 7 % or more with 0 measurements

TIME    LASTS     STEP                     OLD  NEW  WEIGHT  MEASUREMENTS  IF ABORTED
0s      25s       setWeight 7                5    1     7 %  -             5 old at once, new gone after 30s
25s     30m       pause 30m                  5    1     7 %  -             5 old at once, new gone after 30s
30m25s  25s       full promotion             5    5   100 %  -             5 old at once, new gone after 30s
30m50s  30s       promoted, old pods kept    5    5   100 %  -             promoted: a revert is a new release
31m20s  for good  promoted                   0    5   100 %  -             promoted: a revert is a new release

Capacity: never fewer than 5 pods serving (count 5), 5 during an abort; never more than 10, 10 with those that terminate.
Nothing is measured from the end of the last step on, while all pods are replaced.
New pods that do not get ready: reported after 10m without progress, not aborted.
Assumed: a pod is ready 15s after its creation and counted on 10s later; no autoscaler, pod or node intervenes.
`,
  );
});

test('a blue-green rollout', () => {
  const rollout = blueGreen(
    {
      prePromotionAnalysis: analysis('smoke'),
      postPromotionAnalysis: analysis('late'),
      scaleDownDelaySeconds: 600,
      abortScaleDownDelaySeconds: 0,
    },
    { replicas: 1 },
  );
  const smoke = template('smoke', [{ name: 'smoke', provider: { job: {} } }]);
  const late = template('late', [{ name: 'p99', interval: '1m', count: 5, failureLimit: 5 }]);
  const timeline = rolloutTimeline([rollout, smoke, late], { secondsToReady: 15 });
  expect(formatTimeline(timeline, { service: 'window', environment: 'live' })).toBe(
    `window in live, blue-green, 1 pod, bake 4m at 100 % with 5 measurements

TIME    LASTS     STEP                             OLD  NEW  WEIGHT  MEASUREMENTS  IF ABORTED
0s      15s       start new pods                     1    1     0 %  -             1 old at once, new pods stay
15s     0s        pre-promotion analysis             1    1     0 %  1 smoke       1 old at once, new pods stay
15s     4m        switch, post-promotion analysis    1    1   100 %  5 p99         1 old at once, new pods stay
4m15s   10m       promoted, old pods kept            1    1   100 %  -             promoted: a revert switches back at once
14m15s  for good  promoted                           0    1   100 %  -             promoted: a revert is a new release

Capacity: never fewer than 1 pod serving (count 1), 1 during an abort; never more than 2, 2 with those that terminate.
smoke (pre-promotion analysis): first at 15s, aborts a bad revision at 15s, the run of its job comes on top.
p99 (post-promotion analysis): every 1m, first at 15s, too few to abort anything with failureLimit 5.
New pods that do not get ready: reported after 10m without progress, not aborted.
Assumed: a pod is ready 15s after its creation; no autoscaler, pod or node intervenes.
`,
  );
});

test('what deserves a second look: capacity lost, analysis without traffic, no bake', () => {
  const rollout = canary(
    [{ pause: {} }, { setWeight: 50 }],
    { replicas: 4 },
    { maxSurge: 0, maxUnavailable: 1, analysis: analysis('gates') },
  );
  const timeline = rolloutTimeline([rollout, gates], { secondsToReady: 20 });
  const lines = formatTimeline(timeline, { service: 'till', environment: 'test' })
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '));
  expect(lines[0]).toBe('till in test, canary, 4 pods, no bake');
  expect(lines).toContain('P+0s 40s setWeight 50 2 2 50 % - 4 old after 40s, new gone after 20s, down to 3');
  expect(lines).toContain(
    'Capacity: never fewer than 3 pods serving (count 4), 3 during an abort; never more than 4, 6 with those that terminate.',
  );
  expect(lines).toContain('The background analysis goes on while the rollout waits for a person.');
});
