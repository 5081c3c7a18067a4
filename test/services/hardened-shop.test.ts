import { beforeAll, expect, test } from 'vitest';
import { restrictedProblems } from '../../checks/pod-security';
import type { Platform } from '../../constructs/platform/platform';
import type { KubeObject } from '../../manifests/kube-object';
import { podTemplates, type RunningTemplate } from '../../manifests/pod-template';
import { hardeningViolations } from '../checks/pod-hardening';
import { describeProblem } from '../checks/pod-problem';
import { builtOverlays, describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';

const { network } = declareShop();
const ALL_OPTIONS = {
  mesh: 'istio',
  externalSecrets: { secretStore: 'vault' },
  network: { ...network, isolateAll: true },
} as const;

const PLATFORMS: [string, () => Platform][] = [
  ['the shop with all options off', () => declareShop()],
  ['the shop with all options on', () => declareShop(ALL_OPTIONS)],
];

describeWithKustomize.each(PLATFORMS)('the pods of %s', (_name, declare) => {
  let overlays: readonly (readonly KubeObject[])[];
  let templates: readonly RunningTemplate[];
  beforeAll(async () => {
    overlays = [...(await builtOverlays(declare())).values()];
    templates = overlays.flatMap((objects) => podTemplates(objects));
  });

  test('are all looked at', () => {
    const { services, environments } = declare();
    const loadTests = services.filter(({ workloadRef }) => workloadRef.kind === 'Rollout').length;
    expect(templates).toHaveLength(services.length * environments.length + loadTests);
  });

  test('meet the Pod Security Standard restricted', () => {
    const violations = templates.flatMap(({ object, template }) =>
      restrictedProblems(template).map((problem) => `${object.metadata.name}: ${describeProblem(problem)}`),
    );
    expect(violations).toEqual([]);
  });

  test("meet the house's own rules", () => {
    const violations = templates
      // A Job ends by itself, so nothing probes it.
      .filter(({ object }) => object.kind !== 'AnalysisTemplate')
      .flatMap(({ object, template }) =>
        hardeningViolations(
          template,
          object.metadata.name === 'payments-service' ? { serviceAccount: 'payments-service' } : {},
        ).map((violation) => `${object.metadata.name}: ${violation}`),
      );
    expect(violations).toEqual([]);
  });

  test('spread over zones and nodes by revision, softly', () => {
    for (const { object, template } of templates.filter(
      (located) => located.object.kind !== 'AnalysisTemplate',
    )) {
      const { topologySpreadConstraints } = template.spec as unknown as {
        topologySpreadConstraints: object[];
      };
      expect(topologySpreadConstraints).toEqual(
        ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
          maxSkew: 1,
          topologyKey,
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { 'app.kubernetes.io/name': object.metadata.name } },
          matchLabelKeys: ['pod-template-hash', 'rollouts-pod-template-hash'],
        })),
      );
    }
  });

  test('stop later than they drain and finish their longest request', () => {
    for (const { object, template } of templates.filter(
      (located) => located.object.kind !== 'AnalysisTemplate',
    )) {
      const { terminationGracePeriodSeconds: grace, containers } = template.spec as unknown as {
        terminationGracePeriodSeconds: number;
        containers: { lifecycle: { preStop: { sleep: { seconds: number } } } }[];
      };
      const drain = containers[0]?.lifecycle.preStop.sleep.seconds ?? 0;
      const longestRequest = object.metadata.name === 'payments-service' ? 60 : 30;
      expect(drain).toBe(10);
      expect(grace).toBeGreaterThan(drain + longestRequest);
    }
  });
});

describeWithKustomize('the options', () => {
  test('with a mesh every service takes only encrypted requests of its callers in its own namespace', async () => {
    const built = await builtOverlays(declareShop(ALL_OPTIONS));
    const of = (service: string, kind: string) =>
      built.get(`overlays/production/${service}`)?.find((object) => object.kind === kind) as unknown as {
        spec: Record<string, unknown>;
      };
    expect(of('payments', 'PeerAuthentication').spec.mtls).toEqual({ mode: 'STRICT' });
    expect(of('payments', 'AuthorizationPolicy').spec).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'payments-service' } },
      action: 'ALLOW',
      rules: [
        {
          from: [{ source: { principals: ['cluster.local/ns/production/sa/checkout-service'] } }],
          to: [{ operation: { ports: ['8080'] } }],
        },
        { to: [{ operation: { ports: ['9090'] } }] },
      ],
    });
    expect(of('frontend', 'AuthorizationPolicy').spec.rules).toEqual([
      {
        from: [{ source: { namespaces: ['traefik', 'argo-rollouts'] } }],
        to: [{ operation: { ports: ['3000'] } }],
      },
      { to: [{ operation: { ports: ['9090'] } }] },
    ]);
    expect(of('checkout', 'ServiceAccount')).toMatchObject({ automountServiceAccountToken: false });
  });

  test('with external secrets each Secret that a container reads is made, with each of its keys', async () => {
    const built = await builtOverlays(declareShop(ALL_OPTIONS));
    for (const objects of built.values()) {
      const read = podTemplates(objects).flatMap(({ template }) =>
        (template.spec?.containers ?? [])
          .flatMap(({ env = [] }) => env)
          .flatMap(({ valueFrom }) => (valueFrom?.secretKeyRef ? [valueFrom.secretKeyRef] : []))
          .map(({ name, key }) => `${name}/${key}`),
      );
      const made = objects
        .filter(({ kind }) => kind === 'ExternalSecret')
        .flatMap(({ metadata, spec }) =>
          (spec as { data: { secretKey: string }[] }).data.map(
            ({ secretKey }) => `${metadata.name}/${secretKey}`,
          ),
        );
      expect(made.toSorted()).toEqual(read.toSorted());
    }
  });
});
