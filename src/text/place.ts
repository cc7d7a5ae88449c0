/** In: a list in order, a place in it, and what stands before what is looked for. Out: the first place, from that one on, whose item does not. */
export function placeIn<Item>(list: ArrayLike<Item>, from: number, isBefore: (item: Item) => boolean): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(list[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
