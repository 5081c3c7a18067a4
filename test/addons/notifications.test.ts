import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { notifications, TEMPLATES, TRIGGERS } from '../../addons/notifications';
import { verdictContext } from '../../constructs/pipeline/verdict';
import { declarePlatform } from '../../main';
import { render } from '../../synth/render';

interface Condition {
  readonly when: string;
  readonly oncePer: string;
  readonly send: readonly string[];
}

interface Template {
  readonly message: string;
  readonly github?: { readonly status: { readonly label: string; readonly state: string } };
}

const platform = declarePlatform();
const values = notifications(platform.name);

test('each trigger sends templates that there are, and each template is sent', () => {
  const sent = Object.values(TRIGGERS)
    .flat()
    .flatMap((condition) => (condition as Condition).send);
  expect(sent.sort()).toEqual(Object.keys(TEMPLATES).sort());
});

test('the controller reads each trigger and template as YAML', () => {
  for (const [name, text] of Object.entries(values.triggers)) {
    expect(parse(text), name).toEqual(TRIGGERS[name.replace('trigger.', '')]);
  }
  for (const [name, text] of Object.entries(values.templates)) {
    expect(parse(text), name).toEqual(TEMPLATES[name.replace('template.', '')]);
  }
});

test('the context of a status is the one that a promotion asks for', () => {
  const contexts = Object.values(TEMPLATES as Record<string, Template>).flatMap(({ github }) =>
    github ? github.status.label.replace('{{.app.metadata.name}}', 'checkout-staging') : [],
  );
  expect(new Set(contexts)).toEqual(new Set([verdictContext('checkout-staging')]));
});

describe('who is told', () => {
  const applications = [...render(platform).values()].flatMap(({ documents }) =>
    (documents as { kind?: string; metadata: { name: string; labels: Record<string, string> } }[]).filter(
      ({ kind }) => kind === 'Application',
    ),
  );
  const selected = (selector: string) =>
    applications.filter(({ metadata: { labels } }) =>
      selector.split(',').every((term) => {
        const [, key = '', operator, value] = /^([^!=]+)(!?=)(.*)$/.exec(term) ?? [];
        return (labels[key] === value) === (operator === '=');
      }),
    );

  test('of the Applications of services, and of no other', () => {
    const expected = platform.services.flatMap(({ name, overlays }) =>
      overlays.map(({ environment }) => `${name}-${environment.name}`),
    );
    expect(values.subscriptions.length).toBe(2);
    for (const { selector } of values.subscriptions) {
      expect(
        selected(selector)
          .map(({ metadata }) => metadata.name)
          .sort(),
      ).toEqual(expected.sort());
    }
  });
});

test.each([
  ['success', 'Healthy'],
  ['failure', 'Degraded'],
])('a verdict of %s comes of what was looked at after the sync alone', (state, health) => {
  const [told] = (TRIGGERS.verdict as Condition[]).filter(({ send }) => send.includes(`verdict-${state}`));
  expect(told?.when).toContain(
    [
      "app.status.operationState.phase == 'Succeeded'",
      'time.Parse(app.status.reconciledAt).After(time.Parse(app.status.operationState.finishedAt))',
      'time.Now().Sub(time.Parse(app.status.operationState.finishedAt)).Seconds() >= 60',
      `app.status.health.status == '${health}'`,
    ].join(' and '),
  );
  // It is told again after another that is over.
  expect(told?.oncePer).toMatch(/^app\.status\.operationState\.syncResult\.revision \+ .*lastTransitionTime/);
});
