/** Credentials that a pod reads from Vault by its own identity, through the Vault Agent. */
export interface VaultProps {
  /** The Vault role that is bound to the service's ServiceAccount. */
  readonly role: string;
  /** File name (under `/vault/secrets`) → path of the secret in Vault. */
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * The annotations by which the Vault Agent injector adds an agent to a pod: each secret becomes a file under
 * `/vault/secrets`, rendered as JSON; nothing of it reaches the environment of the process.
 *
 * @see https://developer.hashicorp.com/vault/docs/platform/k8s/injector/annotations
 */
export function vaultAnnotations({ role, secrets }: VaultProps): Record<string, string> {
  const annotations: Record<string, string> = {
    'vault.hashicorp.com/agent-inject': 'true',
    'vault.hashicorp.com/role': role,
  };
  for (const [file, path] of Object.entries(secrets)) {
    annotations[`vault.hashicorp.com/agent-inject-secret-${file}`] = path;
    annotations[`vault.hashicorp.com/agent-inject-template-${file}`] =
      `{{- with secret "${path}" -}}{{ .Data.data | toJSON }}{{- end }}`;
  }
  return annotations;
}
