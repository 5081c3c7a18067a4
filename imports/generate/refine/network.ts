import { refTo } from '../json-schema';
import {
  atLeastOne,
  between,
  exactlyOne,
  has,
  hasValue,
  listOf,
  narrowed,
  notBoth,
  oneOf,
  type Refinements,
  rule,
  someOf,
  when,
} from './refinement';

const ON = oneOf('Cluster', 'Local');

/**
 * Services, Ingresses and NetworkPolicies.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/
 */
export const NETWORK: Refinements = {
  Service: { require: ['spec'] },
  ServiceSpec: {
    omit: ['loadBalancerIP'],
    fields: {
      clusterIP: 'ClusterIp',
      clusterIPs: listOf('ClusterIp'),
      externalIPs: listOf('Ip'),
      externalName: 'DnsSubdomain',
      externalTrafficPolicy: ON,
      healthCheckNodePort: 'Port',
      internalTrafficPolicy: ON,
      ipFamilies: listOf(oneOf('IPv4', 'IPv6')),
      ipFamilyPolicy: oneOf('PreferDualStack', 'RequireDualStack', 'SingleStack'),
      loadBalancerClass: 'LabelKey',
      loadBalancerSourceRanges: listOf('Cidr'),
      ports: someOf('ServicePort'),
      selector: 'Labels',
      sessionAffinity: oneOf('ClientIP', 'None'),
      trafficDistribution: oneOf('PreferClose'),
      type: oneOf('ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'),
    },
    rules: [
      rule(
        "must have 'ports', or 'externalName' where its type is ExternalName",
        when(hasValue('type', 'ExternalName'), has('externalName'), has('ports')),
      ),
    ],
  },
  ServicePort: {
    fields: {
      name: 'DnsLabel',
      nodePort: 'Port',
      port: 'Port',
      protocol: 'Protocol',
      targetPort: 'PortOrName',
    },
  },
  ClientIPConfig: { fields: { timeoutSeconds: between(1, 86_400) } },

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
