/** Compares two keys of an object by the order in which people write them. */
export type KeyOrder = (a: string, b: string) => number;

/**
 * The order in which people write keys; keys that are not here follow in alphabetical order. No key stands where it
 * would have to precede another in one place and follow it in another.
 */
export const KEY_ORDER: KeyOrder = ranked(`
  apiVersion group kind metadata name namespace
  app.kubernetes.io/name app.kubernetes.io/part-of app.kubernetes.io/managed-by
  record alert expr for
  labels annotations finalizers
  resources configurations replicas images newName newTag digest patches transformers target patch count
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
  ingressClassName parentRefs hostnames rules tls hosts paths pathType backend service
  matches backendRefs sectionName weight
  initialDelay interval failureLimit consecutiveErrorLimit successCondition provider
`);

/** The order within a container, where some keys stand elsewhere than in the rest. */
const CONTAINER_ORDER = ranked(`
  name image ports resources startupProbe readinessProbe livenessProbe env volumeMounts lifecycle securityContext
`);

/** The order in which the keys were given. */
export const AS_GIVEN: KeyOrder = () => 0;

/** The order of the keys of an item of a list, by the list's own key. */
export function keyOrderIn(list: string | undefined): KeyOrder {
  return list === 'containers' ? CONTAINER_ORDER : KEY_ORDER;
}

function ranked(keys: string): KeyOrder {
  const ranks = new Map(
    keys
      .trim()
      .split(/\s+/)
      .map((key, index) => [key, index]),
  );
  const rankOf = (key: string) => ranks.get(key) ?? ranks.size;
  return (a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}
