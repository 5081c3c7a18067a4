import type { Annotations } from './annotations';
import type { DeclaredService } from './declared-service';

/**
 * The annotations of the object with a service's pods: beside those of all its objects the exceptions that these make,
 * and why, the Secrets that follow no rule, and that there are to be no pods.
 */
export function workloadAnnotationsOf(service: DeclaredService): Annotations {
  const { platform, props, secrets, runsNoPods } = service;
  const others = secrets.filter(({ isByRule }) => !isByRule).map(({ name, keys }) => [name, keys]);
  const reasons = [
    ...Object.entries(props.container.exceptions ?? {}),
    ...(others.length > 0 ? [['secrets', JSON.stringify(Object.fromEntries(others))] as const] : []),
    ...(props.pod?.priorityClassName !== undefined &&
    platform.priorityClasses?.includes(props.pod.priorityClassName)
      ? [['priorityClass', 'of the cluster'] as const]
      : []),
    ...(runsNoPods ? [['noPods', "'replicas' is 0"] as const] : []),
  ];
  if (reasons.length === 0) return service.annotations;
  const own = reasons.map(([exception, reason]) => [
    `${platform.domain}/${exception.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    reason,
  ]);
  return { annotations: { ...service.annotations.annotations, ...Object.fromEntries(own) } };
}
