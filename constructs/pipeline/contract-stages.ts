import type { Environment } from '../platform/environment';
import type { DeclaredService } from '../service/declared-service';
import { readyPathOf } from '../service/service-network';
import { serviceUrl } from '../workload/ports';
import { commandsOf, has, providersOf, testStores } from './source-stages';
import type { Stage, UnorderedStage } from './stages';

/** Those who call the service, or are beyond the platform, and have a contract with it. */
function consumersOf(service: DeclaredService): readonly string[] {
  const providers = providersOf(service).map(({ name }) => name);
  return (service.gates.contractTests ?? []).filter((name) => !providers.includes(name));
}

/** Whether the service keeps what is recorded of its consumers' contracts. */
export function providerContractsStages(service: DeclaredService): UnorderedStage[] {
  const consumers = consumersOf(service);
  if (consumers.length === 0) return [];
  return [
    {
      kind: 'provider-contracts',
      id: 'contracts',
      title: `contracts of ${consumers.join(', ')} kept`,
      consumers,
      routes: routesOf(service),
      toolchain: commandsOf(service),
      stores: testStores(service),
      port: service.port ?? service.servicePort,
      readyPath: readyPathOf(service),
      scansLog: has(service, 'no-secrets-in-logs'),
    },
  ];
}

/** Whether the callees, as an environment runs them, keep what this version expects of them. */
export function consumerContractsStages(
  service: DeclaredService,
  environment: Environment,
): UnorderedStage[] {
  const providers = providersOf(service).filter(({ environments }) => environments.includes(environment));
  return providers.map((provider) => ({
    kind: 'consumer-contracts',
    id: `contract-with-${provider.name}`,
    title: `contract with ${provider.name} kept by what ${environment.name} runs`,
    provider: provider.name,
    routes: routesOf(provider),
    environment: environment.name,
    url: serviceUrl(provider.workload, provider.placeIn(environment).namespace, provider.servicePort),
  }));
}

/** The endpoints of a service, if its class has all of them as methods with paths. */
function routesOf({ props: { api = [] } }: DeclaredService): readonly string[] {
  return api.every((endpoint) => /^[A-Z]+ \/\S*$/.test(endpoint)) ? api : [];
}

/** Whether the version fits what an environment runs; nothing where it has no contracts. */
export function canIDeployStage(
  service: DeclaredService,
  place: Environment,
  records: readonly Stage[],
): UnorderedStage[] {
  const { name: environment } = place;
  const isThere = ({ environments }: DeclaredService) => environments.includes(place);
  const providers = providersOf(service)
    .filter(isThere)
    .map((provider) => ({ consumer: service.name, provider: provider.name }));
  const absent = service.callers.filter((caller) => !isThere(caller)).map(({ name }) => name);
  const consumers = consumersOf(service)
    .filter((consumer) => !absent.includes(consumer))
    .map((consumer) => ({ consumer, provider: service.name }));
  const pairs = [...consumers, ...providers];
  if (pairs.length === 0) return [];
  return [
    {
      kind: 'can-i-deploy',
      id: `contracts-${environment}`,
      title: `contracts kept with what ${environment} runs`,
      environment,
      pairs,
      records: records.map(({ id }) => id),
      hasPacts: providers.length > 0,
    },
  ];
}
