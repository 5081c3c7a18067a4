import {
  atLeastOne,
  BOOLEAN,
  between,
  kindWithSpec,
  listOf,
  oneOf,
  type Refinements,
  someOf,
} from '../refine/refinement';

/**
 * A certificate that cert-manager asks of an issuer and renews, in a Secret beside it.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.Certificate
 */
export const CERT_MANAGER: Refinements = {
  ...kindWithSpec('cert-manager.io/v1', 'Certificate', {
    omit: [
      'additionalOutputFormats',
      'keystores',
      'literalSubject',
      'nameConstraints',
      'otherNames',
      'subject',
    ],
    require: ['secretName', 'issuerRef'],
    fields: {
      secretName: 'DnsSubdomain',
      issuerRef: 'IssuerRef',
      dnsNames: someOf('Host'),
      ipAddresses: someOf('Ip'),
      uris: someOf('NonEmpty'),
      commonName: 'NonEmpty',
      duration: 'DurationString',
      renewBefore: 'DurationString',
      revisionHistoryLimit: 'Positive',
      isCA: BOOLEAN,
      usages: listOf(
        oneOf('signing', 'digital signature', 'key encipherment', 'server auth', 'client auth', 'cert sign'),
      ),
      privateKey: 'CertificatePrivateKey',
      secretTemplate: 'CertificateSecretTemplate',
    },
    rules: [atLeastOne('dnsNames', 'ipAddresses', 'uris', 'commonName')],
  }),
  IssuerRef: {
    require: ['name'],
    fields: {
      name: 'DnsSubdomain',
      kind: oneOf('Issuer', 'ClusterIssuer'),
      group: oneOf('cert-manager.io'),
    },
  },
  CertificatePrivateKey: {
    fields: {
      algorithm: oneOf('RSA', 'ECDSA', 'Ed25519'),
      encoding: oneOf('PKCS1', 'PKCS8'),
      rotationPolicy: oneOf('Never', 'Always'),
      size: between(256, 8192),
    },
  },
  CertificateSecretTemplate: { fields: { labels: 'Labels', annotations: 'Annotations' } },
};
