import { isSamePeer } from '../platform/network';
import { addProblem, addPropProblem } from '../props/problems';
import type { DeclaredService } from './declared-service';

/** Notes what does not go together in a service as it is declared, or as one of its environments has it. */
export function validateVariants(service: DeclaredService, variants: readonly DeclaredService[]): void {
  const messages = new Set([service, ...variants].flatMap(missingAddresses));
  for (const message of messages) addProblem(service, { message });
  for (const { settings, props } of [service, ...variants]) {
    const path = props.ingress?.path ?? '/';
    if (!settings.ingressClass.includes('nginx') || /^[\w/-]*$/.test(path)) continue;
    const expected = `of a-z, A-Z, 0-9, '-', '_' and '/', as ingress-nginx takes nothing else in a path of type Prefix`;
    addPropProblem(service, 'ingress.path', expected, path);
  }
}

function missingAddresses({ isolated, stores, storePeers, settings, props }: DeclaredService): string[] {
  const unknown = stores.filter(({ kind }) => isolated && storePeers[kind] === undefined);
  return [
    ...unknown.map(
      ({ kind }) =>
        `is isolated and uses ${kind}: the platform's 'network.stores.${kind}' must say where it is`,
    ),
    ...(props.vault?.token && settings.vault === undefined
      ? ["asks Vault by a token: the platform's 'vault.address' must say where it is"]
      : []),
  ];
}

/**
 * Notes what of a service's own a production environment shares with one that is none: what tries out a release there
 * could read or change what users depend on.
 */
export function validateSeparation(service: DeclaredService, variants: readonly DeclaredService[]): void {
  for (const here of variants.filter(({ environment }) => environment?.production)) {
    for (const other of variants.filter(({ environment }) => !environment?.production)) {
      const [prefix, name] = [`environments.${here.environment?.name}`, other.environment?.name];
      const expected = `another one than in '${name}'`;
      const { vault, storeAddresses = {} } = here.props;
      if (vault && vault.role === other.props.vault?.role) {
        addPropProblem(service, `${prefix}.vault.role`, expected, vault.role);
      }
      for (const [file, path] of Object.entries(vault?.secrets ?? {})) {
        if (!Object.values(other.props.vault?.secrets ?? {}).includes(path)) continue;
        addPropProblem(service, `${prefix}.vault.secrets.${file}`, expected, path);
      }
      for (const [kind, peer] of Object.entries(storeAddresses)) {
        const theirs = other.props.storeAddresses?.[kind as keyof typeof storeAddresses];
        const isSameCluster = here.environment?.cluster === other.environment?.cluster;
        if (theirs === undefined || !isSamePeer(peer, theirs, isSameCluster)) continue;
        addPropProblem(service, `${prefix}.storeAddresses.${kind}`, expected, peer);
      }
    }
  }
}
