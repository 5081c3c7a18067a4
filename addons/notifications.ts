/** The Secret of the services that messages go to; `$<key>` in their settings is the value of a key. */
export const NOTIFICATIONS_SECRET = {
  name: 'argocd-notifications-secret',
  keys: ['github-app-id', 'github-installation-id', 'github-private-key', 'slack-token'],
  purpose: 'verdicts to GitHub, messages to Slack',
};

/**
 * What Argo CD tells of each Application: to GitHub, as statuses of the commits that it has synced, by which a promotion
 * asks how a version is; and to a chat.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */

/** The chat of whoever releases. */
const CHANNEL = 'releases';

const REVISION = 'app.status.operationState.syncResult.revision';

/** The objects are those of the commit, and its health was looked at after they were applied. */
const SYNCED = [
  'app.status.operationState != nil',
  "app.status.operationState.phase == 'Succeeded'",
  'time.Parse(app.status.reconciledAt).After(time.Parse(app.status.operationState.finishedAt))',
];

/**
 * Argo Rollouts sees a new pod template a moment after it was applied: until then the Rollout says that it is healthy, of
 * the version before.
 */
const SEEN = 'time.Now().Sub(time.Parse(app.status.operationState.finishedAt)).Seconds() >= 60';

const HEALTHY = [...SYNCED, SEEN, "app.status.health.status == 'Healthy'"];
/** Degraded counts under the same conditions: a version that mends another begins where that one has left it. */
const DEGRADED = [...SYNCED, SEEN, "app.status.health.status == 'Degraded'"].join(' and ');
const FAILED = `app.status.operationState != nil and (app.status.operationState.phase in ['Error', 'Failed'] or (${DEGRADED}))`;
const WAITS = [...SYNCED, "app.status.health.status == 'Suspended'"];
const RUNS =
  "app.status.operationState != nil and app.status.operationState.syncResult != nil and app.status.health.status in ['Progressing', 'Suspended']";

/** A commit, and the time since which its health is what it is: a status is set again when that comes back. */
const HEALTH_OF_REVISION = `${REVISION} + ' ' + string(app.status.health.lastTransitionTime)`;

/** A condition, told once for each value of an expression. */
function once(oncePer: string, when: string | readonly string[], send: string): object {
  return { when: typeof when === 'string' ? when : when.join(' and '), oncePer, send: [send] };
}

/** The description of a status has 140 characters at most: GitHub refuses more. */
const IMAGES = '{{ .app.status.summary.images | join " " | trunc 100 }}';

function status(state: 'success' | 'failure' | 'pending', words: string): object {
  return {
    message: `${words}: ${IMAGES}`,
    github: {
      repoURLPath: '{{.app.spec.source.repoURL}}',
      revisionPath: `{{.${REVISION}}}`,
      status: {
        state,
        // The context, which `infra promote` asks for.
        label: 'argocd/{{.app.metadata.name}}',
        targetURL: '{{.context.argocdUrl}}/applications/{{.app.metadata.namespace}}/{{.app.metadata.name}}',
      },
    },
  };
}

function chat(words: string): object {
  return {
    message: `{{.app.metadata.name}} ${words}: ${IMAGES} {{.context.argocdUrl}}/applications/{{.app.metadata.namespace}}/{{.app.metadata.name}}`,
  };
}

/** Triggers by name, as lists of conditions. */
export const TRIGGERS: Readonly<Record<string, readonly object[]>> = {
  verdict: [
    once(HEALTH_OF_REVISION, RUNS, 'verdict-pending'),
    once(HEALTH_OF_REVISION, HEALTHY, 'verdict-success'),
    once(HEALTH_OF_REVISION, FAILED, 'verdict-failure'),
  ],
  release: [
    once(REVISION, HEALTHY, 'promoted'),
    once(REVISION, WAITS, 'approval-wanted'),
    once(REVISION, FAILED, 'aborted'),
  ],
};

/** Templates by name. */
export const TEMPLATES: Readonly<Record<string, object>> = {
  'verdict-pending': status('pending', 'not through yet'),
  'verdict-success': status('success', 'healthy'),
  'verdict-failure': status('failure', 'degraded, or not synced'),
  promoted: chat('is through'),
  'approval-wanted': chat('waits for its approval'),
  aborted: chat('was aborted, or could not be synced'),
};

/** The values of Argo CD's chart for the notifications of a platform, by its name. */
export function notifications(platform: string) {
  const asText = (content: object) => `${JSON.stringify(content, undefined, 2)}\n`;
  const named = (what: string, contents: Readonly<Record<string, object>>) =>
    Object.fromEntries(
      Object.entries(contents).map(([name, content]) => [`${what}.${name}`, asText(content)]),
    );
  return {
    enabled: true,
    secret: { create: false, name: NOTIFICATIONS_SECRET.name },
    metrics: { enabled: true, serviceMonitor: { enabled: true } },
    notifiers: {
      'service.github': asText({
        appID: '$github-app-id',
        installationID: '$github-installation-id',
        privateKey: '$github-private-key',
      }),
      'service.slack': asText({ token: '$slack-token' }),
    },
    templates: named('template', TEMPLATES),
    triggers: named('trigger', TRIGGERS),
    subscriptions: Object.entries({ verdict: 'github', release: `slack:${CHANNEL}` }).map(
      ([trigger, recipient]) => ({
        recipients: [recipient],
        triggers: [trigger],
        // The Applications of services, which have names of their own.
        selector: `app.kubernetes.io/part-of=${platform},app.kubernetes.io/name!=${platform}`,
      }),
    ),
  };
}
