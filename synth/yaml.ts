import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { fieldOf } from '../checks/schema-field';
import { EmbeddedYaml } from '../constructs/kustomization';

/**
 * The order in which people write keys; keys that are not here follow in alphabetical order. No key stands where it
 * would have to precede another in one place and follow it in another.
 */
const ORDER = `
  apiVersion group kind metadata name namespace
  app.kubernetes.io/name app.kubernetes.io/part-of app.kubernetes.io/managed-by
  labels annotations finalizers
  resources configurations replicas images newTag digest patches transformers target patch count
  op description project source repoURL targetRevision path host http value valueFrom
  sourceRepos destinations destination server clusterResourceWhitelist namespaceResourceWhitelist
  syncPolicy automated prune selfHeal allowEmpty syncOptions retry limit backoff managedNamespaceMetadata
  type scaleTargetRef minReplicas maxReplicas metrics behavior
  revisionHistoryLimit minReadySeconds progressDeadlineSeconds progressDeadlineAbort rollbackWindow workloadRef
  strategy canary blueGreen activeService previewService canaryService stableService autoPromotionEnabled
  scaleDownDelaySeconds maxSurge maxUnavailable prePromotionAnalysis postPromotionAnalysis
  analysis templates args startingStep steps setWeight pause
  selector podSelector namespaceSelector policyTypes ingress egress from to template
  serviceAccountName automountServiceAccountToken enableServiceLinks securityContext runAsNonRoot
  terminationGracePeriodSeconds topologySpreadConstraints maxSkew topologyKey whenUnsatisfiable labelSelector
  containers volumes port targetPort containerPort protocol ports requests limits cpu memory
  httpGet initialDelaySeconds periodSeconds timeoutSeconds failureThreshold mountPath
  ingressClassName rules tls hosts paths pathType backend service
  initialDelay interval failureLimit consecutiveErrorLimit successCondition provider
`;

/** The order within a container, where some keys stand elsewhere than in the rest. */
const CONTAINER_ORDER = rank(`
  name image ports resources startupProbe readinessProbe livenessProbe env volumeMounts lifecycle securityContext
`);

const RANK = rank(ORDER);

/** Values that are quoted however harmless they look: versions and the values of variables and patches. */
const ALWAYS_QUOTED = new Set(['newTag', 'digest', 'value']);

/** Strings that every YAML reader takes for just these strings. */
const PLAIN = new RegExp(
  [
    '^(?:[A-Za-z/]|(?:\\.\\./)+)[\\w./=-]*$', // words, paths, labels, images, sync options
    '^https?://[\\w./:-]*[\\w/]$',
    '^[1-9][0-9]*(?:m|s|h|Ki|Mi|Gi)$', // quantities and durations
  ].join('|'),
);

/** Words that some YAML reader takes for a truth value, a null or a number. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A byte order mark, which readers drop: JSON has no escape for it. It stands in quotes wherever it stands. */
const UNSAFE = /\ufeff/g;

/**
 * What does not come back from every reader and from Kustomize, which writes some of it as it is: NUL, DEL, the control
 * characters and line breaks of Unicode, noncharacters, halves of surrogate pairs.
 */
const UNWRITABLE = /[\0\x7f-\x9f\u2028\u2029\ufffe\uffff\p{Surrogate}]/u;

/** Text that keeps its lines in a block: printable, each line begun without and ended without a blank. */
const BLOCK = /^[\x21-\x7e][\x20-\x7e\n]*\n$/;

/**
 * One file's documents as YAML that every reader reads alike: two-space indent, LF, keys in the order in which people
 * write them, and every string quoted that some version of YAML could take for something else.
 *
 * Each document begins with `---`, so that files can be joined.
 */
export function toYaml(documents: readonly unknown[]): string {
  return documents.map((document) => `---\n${stringify(document)}`).join('');
}

/** The texts in a document, keys included, that cannot be written so that every reader reads them back. */
export function unwritable(value: unknown, ...names: readonly string[]): { field: string; text: string }[] {
  if (value instanceof EmbeddedYaml) return unwritable(value.content, ...names);
  if (typeof value === 'string') {
    return UNWRITABLE.test(value) ? [{ field: fieldOf('', ...names), text: value }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) => [
    ...unwritable(key, ...names, key),
    ...unwritable(field, ...names, key),
  ]);
}

function stringify(value: unknown): string {
  const document = new Document();
  document.contents = toNode(value) as typeof document.contents;
  const text = document.toString({
    lineWidth: 0,
    blockQuote: 'literal',
    // Else a long text is broken at its line breaks, which loses a line of blanks.
    doubleQuotedAsJSON: true,
    directives: false,
  });
  return text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function toNode(value: unknown, key?: string, order: ReadonlyMap<string, number> = RANK): unknown {
  if (value instanceof EmbeddedYaml) return scalar(stringify(value.content));
  if (typeof value === 'string') return scalar(value, key);
  if (Array.isArray(value)) {
    const sequence = new YAMLSeq();
    const itemOrder = key === 'containers' ? CONTAINER_ORDER : RANK;
    sequence.items = value.map((item) => toNode(item, undefined, itemOrder));
    return sequence;
  }
  if (value !== null && typeof value === 'object') {
    const map = new YAMLMap();
    map.items = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => compare(a, b, order))
      .map(([name, field]) => new Pair(scalar(name), toNode(field, name)));
    return map;
  }
  return new Scalar(value);
}

function scalar(text: string, key?: string): Scalar {
  const node = new Scalar(text);
  if (BLOCK.test(text) && !/[ ]$/m.test(text)) {
    node.type = Scalar.BLOCK_LITERAL;
  } else if ((key !== undefined && ALWAYS_QUOTED.has(key)) || !PLAIN.test(text) || RESERVED.test(text)) {
    node.type = Scalar.QUOTE_DOUBLE;
  }
  return node;
}

function rank(keys: string): ReadonlyMap<string, number> {
  return new Map(
    keys
      .trim()
      .split(/\s+/)
      .map((key, index) => [key, index]),
  );
}

function compare(a: string, b: string, order: ReadonlyMap<string, number>): number {
  const byOrder = (order.get(a) ?? order.size) - (order.get(b) ?? order.size);
  return byOrder !== 0 ? byOrder : a < b ? -1 : 1;
}
