/*
 * Makes the faces that documents are printed with: `node faces.mjs <folder>`.
 *
 * The faces share out the characters among them; the first that has a character prints it:
 *   song          regular and bold: what GB 2312 encodes and characters frequent in names; small, since each document
 *                 carries the tables of the whole face it uses
 *   song-rest     the other characters that Noto Serif SC has
 *   HanaMinB      plane 2, the face of Hanazono Mincho as it is: it holds nothing else, and HarfBuzz's WebAssembly build
 *                 runs out of memory over it
 *   kai-plane3    plane 3, from LXGW WenKai
 * What is cut gets a name of its own: the licences reserve the old ones for the unchanged face, and Java's font system
 * loses characters where two faces share a name. The licences go beside the faces.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);

const noto = (weight) => join(here, `node_modules/@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`);
const hanazono = debian('fonts-hanazono', '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf');
const wenkai = debian('fonts-lxgw-wenkai', '/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf');

const stamp = join(folder, 'inputs.sha256');
const inputs = fingerprint();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) {
  process.exit(0);
}

fetchPackages();
const { default: subsetFont } = await import('subset-font');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const core = coreCharacters();
const serif = characters(readFileSync(noto('400Regular')));
const rest = serif.filter((c) => !core.has(c));
const plane3 = characters(readFileSync(wenkai)).filter((c) => c >= 0x30000 && c <= 0x323af);

await face('song', 'Xunzheng Song', 'Regular', noto('400Regular'), [...core]);
await face('song-bold', 'Xunzheng Song', 'Bold', noto('700Bold'), [...core]);
await face('song-rest', 'Xunzheng Song Rest', 'Regular', noto('400Regular'), rest);
await face('kai-plane3', 'Xunzheng Kai Plane 3', 'Regular', wenkai, plane3);
copyFileSync(hanazono, join(folder, 'HanaMinB.ttf'));
copyFileSync(join(here, 'node_modules/@expo-google-fonts/noto-serif-sc/LICENSE_FONT'), join(folder, 'licence-noto-serif-sc.txt'));
copyFileSync('/usr/share/doc/fonts-hanazono/copyright', join(folder, 'licence-hanazono.txt'));
copyFileSync('/usr/share/doc/fonts-lxgw-wenkai/copyright', join(folder, 'licence-lxgw-wenkai.txt'));
writeFileSync(stamp, inputs);

/** The file of a Debian package; without it the build stops and says what to install. */
function debian(name, file) {
  if (!existsSync(file)) {
    console.error(`The face ${file} is missing. Install its package: apt-get install ${name}`);
    process.exit(1);
  }
  return file;
}

/** One line that changes when anything changes from which the faces are made. */
function fingerprint() {
  const sum = createHash('sha256');
  for (const source of ['faces.mjs', 'package-lock.json']) {
    sum.update(readFileSync(join(here, source)));
  }
  for (const font of [hanazono, wenkai]) {
    sum.update(`${font} ${statSync(font).size}`);
  }
  return sum.digest('hex');
}

/** Runs `npm ci` unless the packages of this very lock file are there. */
function fetchPackages() {
  const lock = readFileSync(join(here, 'package-lock.json'));
  const fetched = join(here, 'node_modules', '.fetched-lock');
  if (existsSync(fetched) && readFileSync(fetched).equals(lock)) {
    return;
  }
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  writeFileSync(fetched, lock);
}

/** All that GB 2312 encodes, ASCII and Latin-1, signs of typography, and characters frequent in names beyond GB 2312. */
function coreCharacters() {
  const gb2312 = new TextDecoder('gb18030');
  const core = new Set();
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      for (const c of gb2312.decode(Uint8Array.of(row, cell))) {
        core.add(c.codePointAt(0));
      }
    }
  }
  for (const [from, to] of [[0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2027], [0x2030, 0x203b], [0xff01, 0xff5e]]) {
    for (let c = from; c <= to; c++) {
      core.add(c);
    }
  }
  for (const c of '〇喆堃珺玥瑀煊昇暘頔翀翯瑄璟珮琋玙珹琇瑢璐璠瓅垚犇骉赟贇祎祐祾禛禔穎彧彣旸昉昕昫晔晞暄曈杺栩桢梓棽椛楀樾' +
      '沄沺泓洢浠涢淏淼湉湲滢漪潞澍濛瀞灏炘炜烔焜熠燚燊珣琤瑭璇璎甯畇皓睿矞砚硕竑筠箐粲絺翊翎翾胤芃芊苒茗莜菀萱蓁蔚薏衎諴' +
      '诺谞趵轶逄遹邈郗酆钰铄锴镕闫雱霈霂韫韬颀颋飏骁骐鹭麒黛龑昳晗晟昱浛芮苡莛菡婳婠媗嫄嬅姮娅嫣') {
    core.add(c.codePointAt(0));
  }
  const serif = new Set(characters(readFileSync(noto('400Regular'))));
  return new Set([...core].filter((c) => serif.has(c)).sort((a, b) => a - b));
}

/** Cuts a face to the given characters and writes it under a name of its own. */
async function face(file, family, style, source, wanted) {
  const text = wanted.map((c) => String.fromCodePoint(c)).join('');
  const cut = await subsetFont(readFileSync(source), text, {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: [],
    dropTables: ['GPOS', 'GSUB', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG', 'STAT', 'gasp', 'DSIG'],
  });
  const got = new Set(characters(cut));
  const lost = wanted.filter((c) => !got.has(c));
  if (lost.length > 0) {
    throw new Error(`${file}.ttf lost ${lost.length} characters, the first U+${lost[0].toString(16)}`);
  }
  const done = renamed(cut, family, style);
  writeFileSync(join(folder, `${file}.ttf`), done);
  console.log(`${file}.ttf: ${wanted.length} characters, ${Math.round(done.length / 1024)} KB`);
}

/** The tables of a TrueType file by tag. */
function tables(font) {
  const found = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const offset = font.readUInt32BE(entry + 8);
    found.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12)));
  }
  return found;
}

/** The code points above the control characters for which the face has a glyph; reads subtables of formats 4 and 12. */
function characters(font) {
  const cmap = tables(font).get('cmap');
  const found = new Set();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    if (subtable.readUInt16BE(0) === 12) {
      for (let g = 0; g < subtable.readUInt32BE(12); g++) {
        const group = 16 + 12 * g;
        for (let c = subtable.readUInt32BE(group); c <= subtable.readUInt32BE(group + 4); c++) {
          found.add(c);
        }
      }
    } else if (subtable.readUInt16BE(0) === 4) {
      const segments = subtable.readUInt16BE(6);
      for (let s = 0; s < segments; s += 2) {
        const last = subtable.readUInt16BE(14 + s);
        for (let c = subtable.readUInt16BE(16 + segments + s); c <= last && c < 0xffff; c++) {
          found.add(c);
        }
      }
    }
  }
  return [...found].filter((c) => printable(c)).sort((a, b) => a - b);
}

/** Whether a code point shows something: no control or format character, no selector, no private use. */
function printable(c) {
  return !/^[\p{C}\p{Variation_Selector}]$/u.test(String.fromCodePoint(c));
}

/** The same face under another name: its `name` table written anew, everything else kept. */
function renamed(font, family, style) {
  const full = `${family} ${style}`;
  const old = names(tables(font).get('name'));
  const fresh = new Map([
    [0, old.get(0) ?? ''],
    [1, family],
    [2, style],
    [3, full],
    [4, full],
    [5, 'Version 1.000'],
    [6, full.replaceAll(' ', '')],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
  ]);
  const records = [];
  const strings = [];
  let at = 0;
  for (const [id, text] of fresh) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    const record = Buffer.alloc(12);
    [3, 1, 0x409, id, bytes.length, at].forEach((value, i) => record.writeUInt16BE(value, 2 * i));
    records.push(record);
    strings.push(bytes);
    at += bytes.length;
  }
  const head = Buffer.alloc(6);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(6 + 12 * records.length, 4);
  return assembled(font, tables(font).set('name', Buffer.concat([head, ...records, ...strings])));
}

/** The texts of a `name` table's Windows entries by their number. */
function names(table) {
  const found = new Map();
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const record = 6 + 12 * i;
    if (table.readUInt16BE(record) === 3) {
      const from = strings + table.readUInt16BE(record + 10);
      const text = Buffer.from(table.subarray(from, from + table.readUInt16BE(record + 8)));
      found.set(table.readUInt16BE(record + 6), text.swap16().toString('utf16le'));
    }
  }
  return found;
}

/** A TrueType file of these tables, with directory and check sums. */
function assembled(font, parts) {
  const tags = [...parts.keys()].sort();
  const directory = Buffer.alloc(12 + 16 * tags.length);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  directory.writeUInt32BE(font.readUInt32BE(0), 0);
  [tags.length, 16 * power, Math.log2(power), 16 * (tags.length - power)].forEach((v, i) => directory.writeUInt16BE(v, 4 + 2 * i));
  const chunks = [directory];
  let at = directory.length;
  let head = 0;
  tags.forEach((tag, i) => {
    const table = Buffer.from(parts.get(tag));
    if (tag === 'head') {
      head = at;
      table.writeUInt32BE(0, 8);
    }
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const entry = 12 + 16 * i;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    chunks.push(padded);
    at += padded.length;
  });
  const whole = Buffer.concat(chunks);
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, head + 8);
  return whole;
}

function checksum(bytes) {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  }
  return sum;
}
