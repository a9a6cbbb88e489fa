// Draws again what was drawn, from nothing but what is public. docs/draws.md says what each part does.
const sha256 = (() => {
  const fraction = (prime, root) => (prime ** (1 / root)) % 1 * 2 ** 32 | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
  const K = primes.map(p => fraction(p, 3)), BEGIN = primes.slice(0, 8).map(p => fraction(p, 2));
  const turn = (x, by) => x >>> by | x << 32 - by;
  return text => {
    const bytes = new TextEncoder().encode(text), words = [];
    bytes.forEach((byte, i) => words[i >> 2] |= byte << 24 - i % 4 * 8);
    words[bytes.length >> 2] |= 0x80 << 24 - bytes.length % 4 * 8;
    words[(bytes.length + 8 >> 6) * 16 + 15] = bytes.length * 8;
    let hash = BEGIN;
    for (let block = 0; block < words.length; block += 16) {
      const w = [];
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        const x = w[i - 15], y = w[i - 2];
        w[i] = i < 16 ? words[block + i] | 0 : w[i - 16] + w[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3)
          + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10) | 0;
        const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i];
        const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
        [a, b, c, d, e, f, g, h] = [one + two | 0, a, b, c, d + one | 0, e, f, g];
      }
      hash = [a, b, c, d, e, f, g, h].map((x, i) => x + hash[i] | 0);
    }
    return hash.map(x => (x >>> 0).toString(16).padStart(8, '0')).join('');
  };
})();

// The first lots of so many: SHA-256 of text, comma and counter; what would favour some lots is left out, and what came before.
const lots = (text, howMany, wanted) => {
  const drawn = new Set(), all = 2n ** 256n, n = BigInt(howMany);
  for (let counter = 1; drawn.size < wanted; counter++) {
    const number = BigInt('0x' + sha256(text + ',' + counter));
    if (number < all - all % n) drawn.add(Number(number % n) + 1);
  }
  return [...drawn];
};

// What there is to check of a published draw and its pool, by name: true where it is right.
const verified = (draw, pool) => {
  const items = pool.trimEnd().split('\n').slice(1).map(line => line.split('\t'));
  const secrets = draw.source === 'COMMITMENTS' ? draw.seed.split(',') : [];
  const orders = Object.fromEntries(draw.strata.map(stratum => {
    const numbers = items.filter(item => item[0] === stratum.label).map(item => Number(item[1]));
    return [stratum.label, lots([draw.seed, draw.id, stratum.label].join(','), numbers.length, numbers.length).map(lot => numbers[lot - 1])];
  }));
  const again = [...Array(draw.copies).keys()].flatMap(copy => draw.strata.map(({label, wanted}) => ({copy: copy + 1, stratum: label,
    numbers: [...Array(wanted).keys()].map(i => orders[label][(copy * wanted + i) % orders[label].length])})));
  const told = selections => selections.map(one => [one.copy, one.stratum, ...one.numbers].join(' ')).join();
  const used = label => again.filter(one => one.stratum === label).flatMap(one => one.numbers);
  return {
    pool: sha256(pool) === draw.pool,
    strata: draw.strata.every(({label, size}) => orders[label].length === size),
    seed: sha256(draw.id + ',' + draw.seed) === draw.seedCommitment,
    commitments: secrets.length === 0 || sha256(draw.id + ',REVIEW,' + secrets[0]) === draw.reviewCommitment
      && sha256(draw.id + ',APPROVAL,' + secrets[1]) === draw.approvalCommitment,
    selections: told(again) === told(draw.selections),
    replacements: draw.replacements.every((one, i) => one.putIn === orders[one.stratum].find(number => !used(one.stratum).includes(number)
      && !draw.replacements.slice(0, i).some(before => before.putIn === number)))
  };
};
