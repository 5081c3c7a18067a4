import { Construct, type IConstruct } from 'constructs';

/**
 * An id for a new child of a scope, made of its name. `constructs` throws for an id that is empty or taken, and takes
 * `constructor` and its like for taken; such names get another id, so that they can be noted with all other mistakes.
 */
export function childId(scope: IConstruct, name: string): string {
  let id = typeof name === 'string' ? name : 'unnamed';
  for (let n = 2; id === '' || id in Object.prototype || scope.node.tryFindChild(id); n++) {
    id = `${name} (${n})`;
  }
  return id;
}

/** The construct beside this one that has got the id first. */
export function duplicateOf(construct: IConstruct, id: string): IConstruct | undefined {
  const duplicate = construct.node.scope?.node.tryFindChild(id);
  return Construct.isConstruct(duplicate) && duplicate !== construct ? duplicate : undefined;
}
