import { type JsonSchema, refTo } from '../json-schema';
import { metadata } from '../scalars';
import {
  atLeastOne,
  between,
  exactlyOne,
  has,
  listOf,
  narrowed,
  notBoth,
  oneOf,
  type Refinements,
  rule,
  someOf,
  when,
} from './refinement';

/** What a policy says in vain where its policyTypes are only the other one. */
function takesEffect(field: string, type: string, other: string): JsonSchema {
  const onlyOther = { type: 'array', minItems: 1, maxItems: 1, items: { type: 'string', const: other } };
  return rule(
    `must have ${type} in 'policyTypes' beside '${field}'`,
    when(has(field), { properties: { policyTypes: { not: onlyOther } } }),
  );
}

/**
 * Services, Ingresses and NetworkPolicies.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/
 */
export const NETWORK: Refinements = {
  Service: { require: ['spec'], fields: { metadata: metadata('ServiceName') } },
  ServiceSpec: {
    // What the cluster sets, or what leads away from pods.
    omit: ['clusterIPs', 'externalIPs', 'externalName', 'healthCheckNodePort', 'loadBalancerIP'],
    require: ['ports'],
    fields: {
      clusterIP: 'ClusterIp',
      externalTrafficPolicy: oneOf('Cluster', 'Local'),
      internalTrafficPolicy: oneOf('Cluster', 'Local'),
      ipFamilies: listOf(oneOf('IPv4', 'IPv6')),
      ipFamilyPolicy: oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack'),
      loadBalancerClass: 'LabelKey',
      loadBalancerSourceRanges: listOf('Cidr'),
      ports: someOf('ServicePort'),
      selector: 'Labels',
      sessionAffinity: oneOf('ClientIP', 'None'),
      trafficDistribution: oneOf('PreferClose'),
      type: oneOf('ClusterIP', 'LoadBalancer', 'NodePort'),
    },
    rules: [
      rule(
        "must have a 'name' for each of several ports",
        when(
          { properties: { ports: { type: 'array', minItems: 2 } } },
          { properties: { ports: { type: 'array', items: { type: 'object', ...has('name') } } } },
        ),
      ),
    ],
  },
  ClientIPConfig: { fields: { timeoutSeconds: between(1, 86_400) } },
  ServicePort: {
    fields: {
      name: 'DnsLabel',
      nodePort: 'Port',
      port: 'Port',
      protocol: 'Protocol',
      targetPort: 'PortOrName',
    },
  },

  Ingress: { require: ['spec'] },
  IngressSpec: {
    fields: { ingressClassName: 'DnsSubdomain', rules: someOf('IngressRule') },
    rules: [atLeastOne('defaultBackend', 'rules')],
  },
  IngressRule: { fields: { host: 'Host' } },
  IngressTLS: { fields: { hosts: someOf('Host'), secretName: 'DnsSubdomain' } },
  HTTPIngressRuleValue: { fields: { paths: someOf('HTTPIngressPath') } },
  HTTPIngressPath: {
    require: ['path'],
    fields: { path: 'IngressPath', pathType: oneOf('Exact', 'Prefix') },
  },
  IngressBackend: { rules: [exactlyOne('resource', 'service')] },
  IngressServiceBackend: { require: ['port'], fields: { name: 'ServiceName' } },
  ServiceBackendPort: { fields: { name: 'PortName', number: 'Port' }, rules: [exactlyOne('name', 'number')] },

  NetworkPolicy: { require: ['spec'] },
  NetworkPolicySpec: {
    fields: { policyTypes: { ...someOf(oneOf('Egress', 'Ingress')), uniqueItems: true } },
    rules: [takesEffect('egress', 'Egress', 'Ingress'), takesEffect('ingress', 'Ingress', 'Egress')],
  },
  // An empty list means everybody, or every port.
  NetworkPolicyEgressRule: {
    fields: { ports: someOf('NetworkPolicyPort'), to: someOf('NetworkPolicyPeer') },
  },
  NetworkPolicyIngressRule: {
    fields: { from: someOf('NetworkPolicyPeer'), ports: someOf('NetworkPolicyPort') },
  },
  NetworkPolicyPort: {
    fields: { endPort: 'Port', port: 'PortOrName', protocol: 'Protocol' },
    rules: [
      rule(
        "must have a numeric 'port' beside 'endPort'",
        when(has('endPort'), { required: ['port'], properties: { port: { type: 'integer' } } }),
      ),
    ],
  },
  NetworkPolicyPeer: {
    fields: {
      namespaceSelector: narrowed('LabelSelector', {
        matchLabels: narrowed('Labels', { 'kubernetes.io/metadata.name': { $ref: refTo('DnsLabel') } }),
      }),
    },
    rules: [
      atLeastOne('ipBlock', 'namespaceSelector', 'podSelector'),
      notBoth('ipBlock', 'namespaceSelector'),
      notBoth('ipBlock', 'podSelector'),
    ],
  },
  IPBlock: { fields: { cidr: 'Cidr', except: listOf('Cidr') } },
};
