/** For each of some folds the items outside it and those in it; every item is in one, by its place. */
export function foldsOf<Item>(items: readonly Item[], count = 5): { readonly train: Item[]; readonly held: Item[] }[] {
  return Array.from({ length: count }, (_, fold) => ({
    train: items.filter((__, at) => at % count !== fold),
    held: items.filter((__, at) => at % count === fold),
  }))
}
