import type { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import type { LoadTestProps } from '../platform/load-test';
import type { DeclaredService } from '../service/declared-service';
import { meshLabelsOf } from '../service/service-network';
import { restrictedContainer, restrictedPod } from '../workload/pod-template';
import { serviceUrl } from '../workload/ports';

/** The load test of a service as an environment has it, its own or that of all services there; a Deployment has none. */
export function loadTestOf(service: DeclaredService): LoadTestProps | undefined {
  const { workloadRef, values, environment, hasService } = service;
  if (!environment || workloadRef.kind !== 'Rollout' || !hasService) return undefined;
  return (values as { readonly loadTest?: LoadTestProps }).loadTest ?? environment.settings.loadTest;
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
 * The load test of a service in an environment that has one: a Job against one of its Services, as a further
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
  const loadTest = loadTestOf(service);
  return environment && loadTest
    ? [metric(service, serviceUrl(target, environment.namespace, service.servicePort), time, loadTest.image)]
    : [];
}

function metric(
  service: DeclaredService,
  url: string,
  time: Duration,
  image: string,
): argo.AnalysisTemplateSpecMetrics {
  const { p99, users, scenario } = service.gates.latency;
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
            metadata: { labels: { ...loadTestLabels(service), ...meshLabelsOf(service) } },
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
