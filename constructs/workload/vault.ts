import { fields, mapOf, optional, type Parsed } from '../props/prop-schema';
import { boolean, nonEmptyString } from '../props/scalars';

/** What a pod may ask of Vault by its own identity, through the Vault Agent. */
export interface VaultProps extends Parsed<typeof VAULT> {}

export const VAULT = fields({
  /** The Vault role that is bound to the service's ServiceAccount; another one in each environment. */
  role: nonEmptyString,
  /**
   * File name (under `/vault/secrets`) → path of the secret in Vault.
   *
   * @default - none
   */
  secrets: optional(mapOf(nonEmptyString)),
  /**
   * Whether the process asks Vault itself, e.g. to encrypt by Transit: it finds a short-lived token, which the agent
   * renews, in `/vault/secrets/token`, and Vault's address in `VAULT_ADDR`.
   *
   * @default false
   */
  token: optional(boolean),
});

/**
 * The annotations by which the Vault Agent injector adds an agent to a pod: each secret becomes a file under
 * `/vault/secrets`, rendered as JSON, that the process alone can read; nothing of it reaches its environment. The agent
 * runs as the process's user, to whom its files belong.
 *
 * @param user that the process runs as
 * @param address of Vault, if not the one that the injector knows
 *
 * @see https://developer.hashicorp.com/vault/docs/platform/k8s/injector/annotations
 */
export function vaultAnnotations(props: VaultProps, user: number, address?: string): Record<string, string> {
  const { role, secrets = {}, token = false } = props;
  const annotations: Record<string, string> = {
    'vault.hashicorp.com/agent-inject': 'true',
    'vault.hashicorp.com/agent-run-as-user': String(user),
    'vault.hashicorp.com/agent-run-as-group': String(user),
    'vault.hashicorp.com/role': role,
    ...(address !== undefined && { 'vault.hashicorp.com/service': address }),
    ...(token && { 'vault.hashicorp.com/agent-inject-token': 'true' }),
  };
  for (const [file, path] of Object.entries(secrets)) {
    annotations[`vault.hashicorp.com/agent-inject-secret-${file}`] = path;
    annotations[`vault.hashicorp.com/agent-inject-perms-${file}`] = '0400';
    annotations[`vault.hashicorp.com/agent-inject-template-${file}`] =
      `{{- with secret "${path}" -}}{{ .Data.data | toJSON }}{{- end }}`;
  }
  return annotations;
}
