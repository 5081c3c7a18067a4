/**
 * Finds something of a subject once, however many rules ask for it.
 *
 * @param find of a subject that does not change any more
 */
export function once<Subject extends object, T>(find: (subject: Subject) => T): (subject: Subject) => T {
  const found = new WeakMap<Subject, { readonly of: T }>();
  return (subject) => {
    let there = found.get(subject);
    if (there === undefined) {
      there = { of: find(subject) };
      found.set(subject, there);
    }
    return there.of;
  };
}
