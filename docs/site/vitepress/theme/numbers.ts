// How numbers are said and drawn.

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
export const power_of_ten = (exponent: number): string =>
  "10" + (exponent < 0 ? "⁻" : "") + [...String(Math.abs(exponent))].map((digit) => superscripts[+digit]).join("");

/** A few digits, for a label: 0.25, 1.3·10⁻⁷, NaN. */
export function short(x: number, digits = 3): string {
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  if (x === 0) return "0";
  const size = Math.abs(x);
  if (size >= 1e-3 && size < 1e5) return String(+x.toPrecision(digits)).replace("-", "−");
  const [mantissa, exponent] = x.toExponential(digits - 1).split("e");
  if (Math.abs(+mantissa) === 1) return (x < 0 ? "−" : "") + power_of_ten(+exponent);
  return `${String(+mantissa).replace("-", "−")}·${power_of_ten(+exponent)}`;
}

/** Every digit that the double has. */
export const exact = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));

export const smallest = 5e-324; // the smallest positive double
export const smallest_normal = 2.2250738585072014e-308;

export interface LogScale {
  from: number; // exponents of ten
  to: number;
  /** 0 at 10^from, 1 at 10^to; of x and of 10^exponent, which a double may not hold. */
  at(x: number): number;
  at_power(exponent: number): number;
  ticks: number[];
}

/** An axis from below the least to above the greatest of the sizes that are positive and finite. */
export function log_scale(sizes: readonly number[], lowest = 0): LogScale {
  const logs = sizes.filter((x) => x > 0 && Number.isFinite(x)).map(Math.log10);
  let from = Math.floor(Math.min(lowest, ...logs) - 0.05);
  let to = Math.ceil(Math.max(-1, ...logs) + 0.05);
  while (to - from < 3) --from;
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((step) => (to - from) / step <= 8) ?? 500;
  const ticks = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  const at_power = (exponent: number) => (exponent - from) / (to - from);
  return { from, to, ticks, at: (x) => at_power(Math.log10(x)), at_power };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
