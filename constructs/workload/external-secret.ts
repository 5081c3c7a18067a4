import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { childId } from '../props/child-id';
import type { RequiredSecret } from './data-store';

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
 * @param annotations those of every object of the service
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecrets(
  file: Construct,
  secrets: readonly RequiredSecret[],
  { secretStore }: ExternalSecretsProps,
  annotations: object,
): void {
  for (const { name, keys } of secrets) {
    new ApiObject(file, childId(file, name), {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name, ...annotations },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'SecretStore', name: secretStore },
        target: { name, creationPolicy: 'Owner' },
        data: keys.map((key) => ({ secretKey: key, remoteRef: { key: name, property: key } })),
      },
    });
  }
}
