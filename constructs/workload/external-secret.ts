import { ApiObject } from 'cdk8s';
import type { ManifestFile } from '../gitops/manifest-file';
import type { Service } from '../patterns/service';
import { childId } from '../props/child-id';

/** From where the External Secrets Operator fills the Secrets. */
export interface ExternalSecretsProps {
  /**
   * The name of the SecretStore in the namespace of each environment. It is not a cluster-wide one, so that an
   * environment cannot read another's secrets.
   */
  readonly secretStore: string;
}

/**
 * One ExternalSecret for each Secret that a service needs: the Secret's keys are properties of the store's entry of
 * the Secret's name.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecrets(
  file: ManifestFile,
  service: Service,
  { secretStore }: ExternalSecretsProps,
): void {
  for (const { name, keys } of service.secrets) {
    new ApiObject(file, childId(file, name), {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name, ...service.annotations },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'SecretStore', name: secretStore },
        target: { name, creationPolicy: 'Owner' },
        data: keys.map((key) => ({ secretKey: key, remoteRef: { key: name, property: key } })),
      },
    });
  }
}
