import tls from 'node:tls';
import { Option } from 'commander';
import { Unusable } from './gate';
import { required } from './options';
import { readText } from './text-files';

/** The files of PEM by which a client shows who it is, and knows the server. */
export interface CertificateFiles {
  readonly cert?: string;
  readonly key?: string;
  readonly ca?: string;
}

/** What they hold. */
export interface Certificates {
  readonly cert?: string;
  readonly key?: string;
  readonly ca?: string;
}

const FILES = [
  ['--cert <file>', 'the certificate of a client that the service knows, as PEM'],
  ['--key <file>', 'its private key, as PEM'],
  ['--ca <file>', "the certificate of the service's authority, as PEM"],
] as const;

export const REQUIRED_CERTIFICATES = FILES.map(([flags, description]) => required(flags, description));
export const OPTIONAL_CERTIFICATES = FILES.map(([flags, description]) => new Option(flags, description));

/** @throws {Unusable} if a file is no PEM, or a certificate comes without its key */
export function readCertificates({ cert, key, ca }: CertificateFiles): Certificates {
  if ((cert === undefined) !== (key === undefined)) throw new Unusable('--cert and --key belong together');
  const certificates = {
    ...(cert !== undefined && key !== undefined && { cert: readText(cert), key: readText(key) }),
    ...(ca !== undefined && { ca: readText(ca) }),
  };
  try {
    tls.createSecureContext(certificates);
  } catch (error) {
    throw new Unusable(`the certificates cannot be used: ${(error as Error).message}`);
  }
  return certificates;
}
