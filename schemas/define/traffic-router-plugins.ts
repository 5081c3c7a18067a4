import type { Refinements } from '../refine/refinement';

/**
 * The configuration of the plugin by which Argo Rollouts writes the weights of an HTTPRoute, in the namespace of the
 * Rollout.
 *
 * @see https://rollouts-plugin-trafficrouter-gatewayapi.readthedocs.io/en/latest/
 */
export const TRAFFIC_ROUTER_PLUGINS: Refinements = {
  TrafficRouterPlugins: {
    require: ['argoproj-labs/gatewayAPI'],
    fields: { 'argoproj-labs/gatewayAPI': 'GatewayApiPlugin' },
  },
  GatewayApiPlugin: { require: ['httpRoute'], fields: { httpRoute: 'DnsSubdomain' } },
};
