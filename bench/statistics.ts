/** The middle of some numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const around = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return around.reduce((sum, value) => sum + value, 0) / around.length;
}

/** A measurement at a size. */
export type Point = readonly [size: number, value: number];

/** By how much the value grows with each step of the size: the slope of the line of least squares. */
export function slope(points: readonly Point[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([size]) => size)), mean(points.map(([, value]) => value))];
  const covariance = points.reduce((sum, [size, value]) => sum + (size - x) * (value - y), 0);
  const variance = points.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return covariance / variance;
}

/** The power of the size with which the value grows: 1 is linear, 2 quadratic. */
export function growthExponent(points: readonly Point[]): number {
  return slope(points.map(([size, value]) => [Math.log(size), Math.log(value)]));
}
