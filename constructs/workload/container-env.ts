import type { EnvVar } from 'kubernetes-types/core/v1';
import { own } from '../../manifests/fields';
import { type RequiredSecret, secretEnv } from './data-store';

/** A service as its callers know it. */
export interface Callee {
  readonly name: string;
  /** Where it is reached, with `$(NAMESPACE)` for the namespace of the caller. */
  readonly url: string;
}

/** Where the environment variables of a container come from. */
export interface ContainerEnvProps {
  readonly calls: readonly Callee[];
  readonly env: Readonly<Record<string, string>>;
  /** The variables of its runtime. */
  readonly runtime: readonly EnvVar[];
  readonly secrets: readonly RequiredSecret[];
  /** Values of an environment: in the place of those that are there, behind them otherwise. */
  readonly overrides: Readonly<Record<string, string>>;
}

/**
 * The environment of a service's container: the URLs of its callees, its own variables, those of its runtime, and the
 * connection details of its stores.
 */
export function containerEnv(props: ContainerEnvProps): EnvVar[] {
  const { calls, env, runtime, secrets, overrides } = props;
  const urls = calls.map((callee) => ({ name: urlVariable(callee), value: callee.url }));
  const variables = [
    // A reference to a variable expands only if the variable stands earlier in the list.
    ...(urls.length > 0
      ? [{ name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }]
      : []),
    ...urls,
    ...Object.entries(env).map(([name, value]) => ({ name, value })),
    ...runtime,
    ...secretEnv(secrets),
  ];
  const names = variables.map(({ name }) => name);
  return [
    ...variables.map((variable) => {
      const value = own(overrides, variable.name);
      return value === undefined ? variable : { ...variable, value };
    }),
    ...Object.entries(overrides)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => ({ name, value })),
  ];
}

/** `CATALOG_URL`. */
export function urlVariable(callee: Callee): string {
  return `${String(callee.name).toUpperCase().replace(/-/g, '_')}_URL`;
}

/**
 * The variables that a value refers to as `$(NAME)`; `$$(NAME)` is that text itself.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function referencesIn(value: string): string[] {
  return [...value.matchAll(/\$\$|\$\(([\w.-]+)\)/g)].flatMap(([, name]) => name ?? []);
}
