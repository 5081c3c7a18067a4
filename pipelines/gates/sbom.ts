import satisfies from 'spdx-satisfies';
import { Unusable } from './gate';
import { readJson } from './text-files';

/** A library that an image has in it. */
export interface Library {
  /** Its name and version, e.g. `left-pad 1.3.0`; a purl where there is one. */
  readonly name: string;
  readonly hasVersion: boolean;
  /** Expressions of SPDX, or names; it is under all of them. */
  readonly licences: readonly string[];
}

interface CycloneDxComponent {
  readonly type?: string;
  readonly name?: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
  readonly components?: readonly CycloneDxComponent[];
}

interface SpdxPackage {
  readonly name?: string;
  readonly versionInfo?: string;
  readonly licenseConcluded?: string;
  readonly licenseDeclared?: string;
  readonly externalRefs?: readonly { readonly referenceType?: string; readonly referenceLocator?: string }[];
}

/** Packages of the operating system, which the service is not linked with. */
const OF_THE_SYSTEM = /^pkg:(?:deb|apk|rpm)\//;

/**
 * The libraries of an SBOM in CycloneDX or SPDX 2, as JSON, without packages of the operating system.
 *
 * @throws {Unusable} if it is none
 */
export function readSbom(file: string): Library[] {
  const sbom = readJson(file) as Record<string, unknown> | null;
  if (sbom?.bomFormat === 'CycloneDX' && Array.isArray(sbom.components)) return ofCycloneDx(sbom.components);
  if (String(sbom?.spdxVersion).startsWith('SPDX-2.') && Array.isArray(sbom?.packages))
    return ofSpdx(sbom.packages);
  throw new Unusable(`${file} is no SBOM in CycloneDX or SPDX 2 with components`);
}

/** Whether an expression of SPDX is met by allowed licences; a name that is none is not. */
export function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    return false;
  }
}

/** Whether a text is a licence of SPDX, e.g. `MIT`. */
export function isLicence(text: string): boolean {
  try {
    return satisfies(text, [text]);
  } catch {
    return false;
  }
}

function ofCycloneDx(components: readonly CycloneDxComponent[]): Library[] {
  return components.flatMap(({ type, name = '', version, purl, licenses = [], components: inner = [] }) => [
    ...(['library', 'framework'].includes(type ?? '') && !OF_THE_SYSTEM.test(purl ?? '')
      ? [
          {
            name: purl ?? [name, version].filter(Boolean).join(' '),
            hasVersion: Boolean(version),
            licences: licenses.flatMap(
              ({ license, expression }) => license?.id ?? license?.name ?? expression ?? [],
            ),
          },
        ]
      : []),
    ...ofCycloneDx(inner),
  ]);
}

function ofSpdx(packages: readonly SpdxPackage[]): Library[] {
  return packages.flatMap(({ versionInfo, licenseConcluded, licenseDeclared, externalRefs = [] }) => {
    // The image itself, and the operating system, have none.
    const purl = externalRefs.find(({ referenceType }) => referenceType === 'purl')?.referenceLocator;
    if (purl === undefined || OF_THE_SYSTEM.test(purl) || purl.startsWith('pkg:oci/')) return [];
    const licence = [licenseConcluded, licenseDeclared].find(
      (each) => each && each !== 'NOASSERTION' && each !== 'NONE',
    );
    return [{ name: purl, hasVersion: Boolean(versionInfo), licences: licence ? [licence] : [] }];
  });
}
