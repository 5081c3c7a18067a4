import type { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { type PropSchemas, stringThat } from '../props/prop-schema';
import type { DeclaredService } from '../service/declared-service';
import type { EnvironmentValues } from '../service/service-props';
import { restrictedContainer, restrictedPod } from '../workload/pod-template';
import { serviceUrl } from '../workload/service-url';

/** A load test that judges a new revision before users depend on it. */
export interface LoadTestProps {
  /**
   * The image with the scenarios, with a tag or digest. It finds `SERVICE` (the name of the service), `TARGET_URL`,
   * `RUN_SECONDS`, `P99_MILLISECONDS` and, as the service's latency gate has them, `USERS` and `SCENARIO` in its
   * environment, and exits 0 if the service kept the bound.
   */
  readonly image: string;
}

export const LOAD_TEST: PropSchemas<LoadTestProps> = {
  image: stringThat(
    "an image with a tag or a digest, e.g. 'ghcr.io/acme/checkout-load:1.4.2'",
    'ghcr.io/acme/checkout-load:1.4.2',
    (value) => /^[^:@\s]+(:[^/@\s]+)?@sha256:[0-9a-f]{64}$|^\S+:(?!latest$)[\w][\w.-]*$/.test(value),
  ),
};

/** Whether the releases of an environment are load tested. */
export function isLoadTested(values: Partial<EnvironmentValues>): boolean {
  return (values as { readonly loadTest?: LoadTestProps }).loadTest !== undefined;
}

/** The ServiceAccount of a service's load tests in a mesh, which knows callers by their accounts. */
export function loadTestAccount(service: DeclaredService): string {
  return `${service.workload}-load-test`;
}

/** The labels of the pods of a service's load tests. */
export function loadTestLabels(service: DeclaredService): Record<string, string> {
  return {
    'app.kubernetes.io/name': `${service.workload}-load-test`,
    'app.kubernetes.io/part-of': service.platform.name,
  };
}

/**
 * The load test of a service in an environment that asks for one: a Job against one of its Services, as a further
 * metric of an AnalysisTemplate. It lasts as long as the analysis, so that the gates have requests to measure.
 *
 * @param target the name of the Service
 * @param time of the analysis
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/analysis/job/
 */
export function loadTestMetrics(
  service: DeclaredService,
  target: string,
  time: Duration,
): argo.AnalysisTemplateSpecMetrics[] {
  const { environment } = service;
  const { loadTest } = service.values as { readonly loadTest?: LoadTestProps };
  return environment && loadTest
    ? [metric(service, serviceUrl(target, environment.namespace, service.port), time, loadTest.image)]
    : [];
}

function metric(
  service: DeclaredService,
  url: string,
  time: Duration,
  image: string,
): argo.AnalysisTemplateSpecMetrics {
  const { p99, users, scenario } = service.props.gates.latency;
  const variables = {
    TARGET_URL: url,
    SERVICE: service.name,
    RUN_SECONDS: String(time.toSeconds()),
    P99_MILLISECONDS: String(p99.toMilliseconds()),
    ...(users !== undefined && { USERS: String(users) }),
    ...(scenario !== undefined && { SCENARIO: scenario }),
  };
  return {
    name: 'load-test',
    count: argo.AnalysisTemplateSpecMetricsCount.fromNumber(1),
    failureLimit: argo.AnalysisTemplateSpecMetricsFailureLimit.fromNumber(0),
    provider: {
      job: {
        spec: {
          backoffLimit: 0,
          ttlSecondsAfterFinished: 3600,
          template: {
            metadata: { labels: { ...loadTestLabels(service), ...service.meshLabels } },
            spec: {
              restartPolicy: 'Never',
              ...(service.mesh && { serviceAccountName: loadTestAccount(service) }),
              ...restrictedPod(service.settings.imagePullSecrets ?? []),
              containers: [
                {
                  name: 'load-test',
                  image,
                  resources: {
                    requests: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '64Mi' },
                    limits: { cpu: '1', memory: '512Mi', 'ephemeral-storage': '256Mi' },
                  },
                  env: Object.entries(variables).map(([name, value]) => ({ name, value })),
                  volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
                  securityContext: restrictedContainer(),
                },
              ],
              volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }],
            },
          },
        },
      },
    },
  };
}
