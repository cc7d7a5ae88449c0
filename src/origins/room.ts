/** From so many bytes on an array has pages of its own … */
const OWN = 4 * 2 ** 20;
/** … which it has for certain when it is larger than this: what is smaller the C library may carve out of its heap, and keep there when it is freed. Pages that nobody writes to take no memory. */
const APART = 33 * 2 ** 20;

/** In: a number of bytes. Out: zeros, as many at least, in memory that is given back to the system when nobody holds it any more. */
export const roomFor = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes < OWN ? bytes : Math.max(bytes, APART));

/** In: a length. Out: so many zeros, in such memory. */
export const zeros = (length: number): Uint32Array => new Uint32Array(roomFor(4 * length), 0, length);
