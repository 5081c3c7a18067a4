import type { KubeObject } from '../../manifests/kube-object';
import { violation } from '../located-object';
import type { ObjectRule } from './rule';

/** What etcd takes of one object, and the API server of all annotations of one. */
const MOST_OBJECT_BYTES = 1.5 * 2 ** 20;
const MOST_ANNOTATION_BYTES = 256 * 2 ** 10;

/** What the API server refuses by its size. */
export const SIZE_RULES: readonly ObjectRule[] = [
  {
    id: 'object-fits-api-server',
    catches:
      'An object of more than 1.5 MiB, or with annotations of more than 256 KiB: the API server refuses it.',
    *check({ objects }) {
      for (const located of objects) {
        const annotations = annotationBytes(located.object);
        if (annotations > MOST_ANNOTATION_BYTES) {
          const message = `must be at most ${MOST_ANNOTATION_BYTES} bytes together, got ${annotations}`;
          yield violation(located, 'metadata.annotations', message);
        }
        const bytes = Buffer.byteLength(JSON.stringify(located.object));
        if (bytes <= MOST_OBJECT_BYTES) continue;
        yield violation(
          located,
          undefined,
          `must be at most ${MOST_OBJECT_BYTES} bytes as JSON, got ${bytes}`,
        );
      }
    },
  },
];

function annotationBytes({ metadata: { annotations = {} } }: KubeObject): number {
  return Object.entries(annotations)
    .flat()
    .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
