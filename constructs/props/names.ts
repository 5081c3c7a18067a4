/** A DNS label (RFC 1123): what Kubernetes accepts as the name of a namespace, a container, a label value. */
export function isDnsLabel(name: unknown): name is string {
  return typeof name === 'string' && name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name);
}

/** A DNS label that starts with a letter (RFC 1035): what Kubernetes asks of a Service's name. */
export function isServiceName(name: unknown): name is string {
  return isDnsLabel(name) && /^[a-z]/.test(name);
}

/** A DNS name (RFC 1123): what Kubernetes accepts as the name of most objects. */
export function isDnsName(name: unknown): name is string {
  return typeof name === 'string' && name.length <= 253 && name.split('.').every(isDnsLabel);
}

/** A host name of at least two labels, as an Ingress rule takes it: no IP address. */
export function isHostName(name: unknown): name is string {
  return isDnsName(name) && /\.[^.]*[a-z][^.]*$/.test(name);
}

/** The name of an environment variable. */
export function isEnvName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** How a message describes a {@link isDnsLabel} name. */
export const DNS_LABEL = "a DNS label (a-z, 0-9 and '-', 63 characters at most)";

/** A file of the project, as a comment of one line can name it among others. */
export function isSource(path: unknown): path is string {
  return typeof path === 'string' && /^[\w.][\w./@+ -]*$/.test(path) && !path.includes(' and ');
}

/** How a message describes an {@link isSource} path. */
export const SOURCE = "a file of the project, e.g. 'services/checkout.ts'";
