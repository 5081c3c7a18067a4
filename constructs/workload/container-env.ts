import type { k8s } from 'cdk8s-plus-28';
import type { Service } from '../patterns/service';
import { secretEnv } from './data-store';

/**
 * The environment of a service's container: the URLs of its callees, its own variables, those of its runtime, and the
 * connection details of its stores.
 */
export function containerEnv({ calls, props, secrets }: Service): k8s.EnvVar[] {
  const callees = calls.map((callee) => ({ name: urlVariable(callee), value: callee.url }));
  return [
    // A reference to a variable expands only if the variable stands earlier in the list.
    ...(callees.length > 0
      ? [{ name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }]
      : []),
    ...callees,
    ...Object.entries(props.container.env ?? {}).map(([name, value]) => ({ name, value })),
    ...props.runtime.env,
    ...secretEnv(secrets),
  ];
}

/** `CATALOG_URL`. */
function urlVariable(callee: Service): string {
  return `${String(callee.name).toUpperCase().replace(/-/g, '_')}_URL`;
}
