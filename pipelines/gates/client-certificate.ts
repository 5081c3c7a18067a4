import tls from 'node:tls';
import { Option } from 'commander';
import { Unusable } from './gate';
import { required } from './options';
import { readText } from './text-files';

/** The files of PEM by which a client shows who it is, and how it knows the server. */
export interface CertificateOptions {
  readonly cert?: string;
  readonly key?: string;
  readonly ca?: string;
  readonly identity?: string;
}

/** What a connection needs of them. */
export type Certificates = Pick<tls.ConnectionOptions, 'cert' | 'key' | 'ca' | 'checkServerIdentity'>;

const FILES = [
  ['--cert <file>', 'the certificate of a client that the service knows, as PEM'],
  ['--key <file>', 'its private key, as PEM'],
  ['--ca <file>', "the certificate of the service's authority, as PEM"],
] as const;

export const REQUIRED_CERTIFICATES = FILES.map(([flags, description]) => required(flags, description));
export const OPTIONAL_CERTIFICATES = FILES.map(([flags, description]) => new Option(flags, description));

/** In a mesh certificates name workloads, not hosts. */
export const IDENTITY = new Option(
  '--identity <uri>',
  "whom the service's certificate must name, e.g. spiffe://cluster.local/ns/staging/sa/payments-service; its host by default",
);

/** @throws {Unusable} if a file is no PEM, or a certificate comes without its key */
export function readCertificates({ cert, key, ca, identity }: CertificateOptions): Certificates {
  if ((cert === undefined) !== (key === undefined)) throw new Unusable('--cert and --key belong together');
  const certificates = {
    ...(cert !== undefined && key !== undefined && { cert: readText(cert), key: readText(key) }),
    ...(ca !== undefined && { ca: readText(ca) }),
    ...(identity !== undefined && {
      checkServerIdentity: (_: string, { subjectaltname = 'nobody' }: tls.PeerCertificate) =>
        subjectaltname.split(', ').includes(`URI:${identity}`)
          ? undefined
          : new Error(`its certificate names ${subjectaltname}`),
    }),
  };
  try {
    tls.createSecureContext(certificates);
  } catch (error) {
    throw new Unusable(`the certificates cannot be used: ${(error as Error).message}`);
  }
  return certificates;
}
