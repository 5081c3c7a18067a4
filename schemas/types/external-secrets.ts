import type { ConfigKey, DnsSubdomain, DurationString, NonEmpty } from './scalars';

/**
 * The copy of a secret store's values into a Secret.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export interface ExternalSecret {
  apiVersion: 'external-secrets.io/v1';
  kind: 'ExternalSecret';
  metadata: unknown;
  spec: ExternalSecretSpec;
}

export interface ExternalSecretSpec {
  secretStoreRef: { name: DnsSubdomain; kind?: 'SecretStore' | 'ClusterSecretStore' };
  refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
  refreshInterval?: DurationString;
  target?: ExternalSecretTarget;
  data?: ExternalSecretValue[];
  dataFrom?: { extract: ExternalSecretRemoteRef }[];
}

export interface ExternalSecretTarget {
  name?: DnsSubdomain;
  creationPolicy?: string;
  deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  immutable?: boolean;
}

export interface ExternalSecretValue {
  secretKey: ConfigKey;
  remoteRef: ExternalSecretRemoteRef;
}

export interface ExternalSecretRemoteRef {
  key: NonEmpty;
  property?: NonEmpty;
  version?: NonEmpty;
  metadataPolicy?: 'None' | 'Fetch';
  conversionStrategy?: 'Default' | 'Unicode';
  decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
}
