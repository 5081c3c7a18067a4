import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { contentHash } from '../../manifests/content-hash';
import { SYNC_OPTIONS } from '../../manifests/sync-options';
import { childId } from '../props/child-id';
import { fields, isPlain, type Parsed, type PropSchema } from '../props/prop-schema';
import { absolutePath, dnsLabel, manifestObject, renderable } from '../props/scalars';

/** What a file holds: a text, or bytes. */
export type FileContent = string | Uint8Array;

/**
 * Contents of files by their paths in the container, e.g. `/etc/search/synonyms.yaml`; by the path of a folder, those of its
 * files by their names, e.g. what `readFiles` has read.
 */
export type Files = Readonly<Record<string, FileContent | Readonly<Record<string, FileContent>>>>;

/** What a ConfigMap can hold. */
const MOST_BYTES = 1024 * 1024;

/** A volume that outlives the pods. */
export interface ClaimProps extends Parsed<typeof CLAIM> {}

export const CLAIM = fields({
  /** Names its volume; the claim is `<workload>-<name>`. */
  name: dnsLabel,
  mountPath: absolutePath,
  /** What is claimed, in the fields of Kubernetes' own, e.g. `{ accessModes: ['ReadWriteOnce'], resources: … }`. */
  spec: renderable<PersistentVolumeClaimSpec>(manifestObject),
});

export const FILES: PropSchema<Files> = {
  entries: absolutePath,
  parse(value, prop, problems) {
    if (!isPlain(value)) {
      problems({ prop, expected: 'an object with the contents of files by their paths', got: value });
      return {};
    }
    const files = Object.entries(value).flatMap(([path, content]) =>
      isContent(content) || !isPlain(content)
        ? [[path, content] as const]
        : Object.entries(content).map(([name, inner]) => [`${path}/${name}`, inner] as const),
    );
    const keys = files.map(([path]) => keyOf(path));
    let bytes = 0;
    for (const [index, [path, content]] of files.entries()) {
      absolutePath.parse(path, `${prop}.${path}`, problems);
      if (isContent(content)) bytes += sizeOf(content);
      else problems({ prop: `${prop}.${path}`, expected: 'a text or bytes', got: content });
      if (keys.indexOf(keyOf(path)) !== index) {
        problems({ prop: `${prop}.${path}`, expected: 'a path that differs by more than signs', got: path });
      }
    }
    if (bytes > MOST_BYTES) {
      problems({ prop, expected: `of ${MOST_BYTES} bytes at most together, as a ConfigMap is`, got: bytes });
    }
    return Object.fromEntries(files.map(([path, content]) => [path, isContent(content) ? content : '']));
  },
};

function isContent(value: unknown): value is FileContent {
  return typeof value === 'string' || value instanceof Uint8Array;
}

function sizeOf(content: FileContent): number {
  return (typeof content === 'string' ? new TextEncoder().encode(content) : content).length;
}

/** The name of the ConfigMap with the files of a workload. */
export function filesName(workload: string): string {
  return `${workload}-files`;
}

/** The ConfigMap with the files of a service. */
export function configMap(file: Construct, name: string, files: Files, metadata: object): void {
  const entries = Object.entries(writable(files)).map(([path, content]) => [keyOf(path), content] as const);
  const texts = entries.filter(([, content]) => typeof content === 'string');
  const bytes = entries.flatMap(([key, content]) =>
    typeof content === 'string' ? [] : [[key, content.base64]],
  );
  new ApiObject(file, 'config-map', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, ...metadata },
    ...(texts.length > 0 && { data: Object.fromEntries(texts) }),
    ...(bytes.length > 0 && { binaryData: Object.fromEntries(bytes) }),
  });
}

/** A text that differs where the files do. */
export function filesHash(files: Files): string {
  return contentHash(writable(files));
}

/** Files as YAML can write them. */
function writable(files: Files): Record<string, string | { readonly base64: string }> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string'
        ? content
        : { base64: Buffer.from(content as Uint8Array).toString('base64') },
    ]),
  );
}

/** What a pod and its container have of files, each in its place beside those of the image. */
export function fileParts(name: string, files: Files) {
  const paths = Object.keys(files);
  return {
    volumes: paths.length > 0 ? [{ name: 'files', configMap: { name } }] : [],
    volumeMounts: paths.map((path) => ({
      name: 'files',
      mountPath: path,
      subPath: keyOf(path),
      readOnly: true,
    })),
  };
}

/** The claim of a service for a volume; Argo CD leaves it there, with all that is on it, whatever becomes of the service. */
export function volumeClaim(
  file: Construct,
  name: string,
  { spec }: ClaimProps,
  annotations: object = {},
): void {
  new ApiObject(file, childId(file, 'volume-claim'), {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name,
      annotations: { ...annotations, [SYNC_OPTIONS]: 'Prune=false,Delete=false' },
    },
    spec,
  });
}

/**
 * What a pod and its container have of claims.
 *
 * @param areTemplates whether something else makes a claim, and the volume, for each pod
 */
export function claimParts(workload: string, claims: readonly ClaimProps[], areTemplates = false) {
  return {
    volumes: (areTemplates ? [] : claims).map(({ name }) => ({
      name,
      persistentVolumeClaim: { claimName: `${workload}-${name}` },
    })),
    volumeMounts: claims.map(({ name, mountPath }) => ({ name, mountPath })),
  };
}

/** `etc_search_synonyms.yaml`: the key of a file in its ConfigMap. */
function keyOf(path: string): string {
  return path.slice(1).replace(/[^-._a-zA-Z0-9]/g, '_');
}
