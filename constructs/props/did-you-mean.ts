/** `, did you mean 'x'?` where one of the candidates is a likely misspelling of `word`, otherwise ``. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of [...candidates].sort()) {
    const [one, other] = [word.toLowerCase(), candidate.toLowerCase()];
    // Each letter more is an edit at least.
    if (Math.abs(one.length - other.length) > least) continue;
    const distance = editDistance(one, other);
    if (distance < least || (distance === least && best === undefined)) {
      best = candidate;
      least = distance;
    }
  }
  return best === undefined ? '' : `, did you mean '${best}'?`;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
