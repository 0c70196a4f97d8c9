// A map that forgets everything when it is full: a cheap memory of what was worked out.

export class BoundedMap<Key, Value> {
  private entries = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  set(key: Key, value: Value): void {
    // Not cleared: V8 links a cleared table to the next one, and its collector then keeps what every later one holds.
    if (this.entries.size >= this.most) this.entries = new Map();
    this.entries.set(key, value);
  }
}
