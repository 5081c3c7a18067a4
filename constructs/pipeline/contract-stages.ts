import type { Environment } from '../platform/environment';
import type { DeclaredService } from '../service/declared-service';
import { serviceUrl } from '../workload/ports';
import { commandsOf, providersOf, testStores } from './source-stages';
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
      toolchain: commandsOf(service),
      stores: testStores(service),
      port: service.port ?? service.servicePort,
      readyPath: service.readyPath,
    },
  ];
}

/** Whether the callees, as an environment runs them, keep what this version expects of them. */
export function consumerContractsStages(
  service: DeclaredService,
  environment: Environment,
): UnorderedStage[] {
  return providersOf(service).map(({ name, workload, servicePort }) => ({
    kind: 'consumer-contracts',
    id: `contract-with-${name}`,
    title: `contract with ${name} kept by what ${environment.name} runs`,
    provider: name,
    environment: environment.name,
    url: serviceUrl(workload, environment.namespace, servicePort),
  }));
}

/** Whether the version fits what an environment runs; nothing where it has no contracts. */
export function canIDeployStage(
  service: DeclaredService,
  { name: environment }: Environment,
  records: readonly Stage[],
): UnorderedStage[] {
  const providers = providersOf(service).map((provider) => ({
    consumer: service.name,
    provider: provider.name,
  }));
  const consumers = consumersOf(service).map((consumer) => ({ consumer, provider: service.name }));
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
