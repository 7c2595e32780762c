/**
 * How different colours look.
 *
 * Contrast is the ratio of WCAG 2.2 (relative luminance of sRGB). Difference is CIE76: the Euclidean distance in CIELAB under
 * D65; about 2.3 is the least that an eye notices. It is the plainest measure, and for colours as far apart as these it ranks
 * them as newer ones do. Colour blindness is simulated with the matrices of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, severity 1.0, applied to
 * linear RGB. Everything here takes `#rrggbb`; an alpha part is refused, because what lies below would count as well.
 */

export type Vision = "normal" | "protanopia" | "deuteranopia" | "tritanopia";

export const visions: readonly Vision[] = ["normal", "protanopia", "deuteranopia", "tritanopia"];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** CIE76 difference as somebody with this vision sees it. */
export function difference(a: string, b: string, vision: Vision = "normal"): number {
  const [l1, a1, b1] = lab(seen(linear(a), vision));
  const [l2, a2, b2] = lab(seen(linear(b), vision));
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

const machado: Readonly<Record<Exclude<Vision, "normal">, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear sRGB to CIE XYZ under D65 (IEC 61966-2-1). */
const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const white: Triple = [0.95047, 1, 1.08883];

function luminance(colour: string): number {
  return times(toXyz, linear(colour))[1];
}

function linear(colour: string): Triple {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (digits === null) throw new Error(`Not a colour of the form #rrggbb: ${colour}`);
  const channel = (place: number) => {
    const value = Number.parseInt(digits[place] ?? "", 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(2), channel(3)];
}

function seen(colour: Triple, vision: Vision): Triple {
  if (vision === "normal") return colour;
  const [red, green, blue] = times(machado[vision], colour);
  // A screen can show no more than full light and no less than none.
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [clamp(red), clamp(green), clamp(blue)];
}

function lab(colour: Triple): Triple {
  const xyz = times(toXyz, colour);
  const root = (place: 0 | 1 | 2) => {
    const value = xyz[place] / white[place];
    return value > 216 / 24389 ? Math.cbrt(value) : (value * (24389 / 27) + 16) / 116;
  };
  const [x, y, z] = [root(0), root(1), root(2)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function times(matrix: Matrix, vector: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * vector[0] + b * vector[1] + c * vector[2];
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
