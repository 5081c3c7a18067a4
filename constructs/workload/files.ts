import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { fields, isPlain, type PropSchema } from '../props/prop-schema';
import { absolutePath, dnsLabel, manifestObject } from '../props/scalars';

/** Contents of files by their paths in the container, e.g. `/etc/search/synonyms.yaml`. */
export type Files = Readonly<Record<string, string>>;

/** A volume that outlives the pods. */
export interface ClaimProps {
  /** Names its volume; the claim is `<workload>-<name>`. */
  readonly name: string;
  readonly mountPath: string;
  /** What is claimed, in the fields of Kubernetes' own, e.g. `{ accessModes: ['ReadWriteOnce'], resources: … }`. */
  readonly spec: PersistentVolumeClaimSpec;
}

export const CLAIM: PropSchema<ClaimProps> = fields<ClaimProps>({
  name: dnsLabel,
  mountPath: absolutePath,
  spec: manifestObject,
});

export const FILES: PropSchema<Files> = {
  entries: absolutePath,
  parse(value, prop, problems) {
    if (!isPlain(value)) {
      problems({ prop, expected: 'an object with the contents of files by their paths', got: value });
      return {};
    }
    const keys = Object.keys(value).map(keyOf);
    for (const [index, [path, content]] of Object.entries(value).entries()) {
      absolutePath.parse(path, `${prop}.${path}`, problems);
      if (typeof content !== 'string')
        problems({ prop: `${prop}.${path}`, expected: 'a text', got: content });
      if (keys.indexOf(keyOf(path)) !== index) {
        problems({ prop: `${prop}.${path}`, expected: 'a path that differs by more than signs', got: path });
      }
    }
    return Object.fromEntries(
      Object.entries(value).map(([path, text]) => [path, typeof text === 'string' ? text : '']),
    );
  },
};

/** The ConfigMap with the files of a service. */
export function configMap(file: Construct, name: string, files: Files, metadata: object): void {
  const data = Object.fromEntries(Object.entries(files).map(([path, content]) => [keyOf(path), content]));
  new ApiObject(file, 'config-map', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, ...metadata },
    data,
  });
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
  new ApiObject(file, name, {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name,
      annotations: { ...annotations, 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
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
