/** Fields of which is told who reads them. */
export class WatchedFields {
  /** The names of those who have. */
  readonly readers = new Set<string>();
  private reader: string | undefined;

  /** @param isCopied whether who copies the whole reads the field, too */
  watch<T extends object>(of: T, field: keyof T & string, isCopied = true): void {
    // What is written in a base is the same object in all overlays.
    if (Object.getOwnPropertyDescriptor(of, field)?.get) return;
    const value = of[field];
    Object.defineProperty(of, field, {
      configurable: true,
      enumerable: isCopied,
      get: () => {
        if (this.reader !== undefined) this.readers.add(this.reader);
        return value;
      },
    });
  }

  /** Has somebody do what may read them. */
  read<T>(reader: string, work: () => Iterable<T>): T[] {
    this.reader = reader;
    try {
      return [...work()];
    } finally {
      this.reader = undefined;
    }
  }
}
