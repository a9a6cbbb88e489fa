package org.xunzheng.persistence.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.Key;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.protection.KeyVersion;

@DisplayName("The vault for personal data")
class VaultTest {

    private static final String PASSWORD = "of-the-store";
    private static final Key LOOKUP = new SecretKeySpec(bytes('l', 32), "HmacSHA256");
    private static final Key FIRST = new SecretKeySpec(bytes('e', 32), "AES");
    private static final Key SECOND = new SecretKeySpec(bytes('f', 32), "AES");
    private static final Key FOR_SM4 = new SecretKeySpec(bytes('s', 16), "SM4");
    private static final IdNumber PERSON = PersonFixture.idNumber(1);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("seals by the newest version, and opens by every one")
    void opensEveryVersion() {
        Vault vault = new Vault(FIRST, LOOKUP);
        byte[] before = vault.session().seal(PERSON);
        vault.replace(Map.of(1, FIRST, 2, SECOND), LOOKUP);
        byte[] after = vault.session().seal(PERSON);
        assertThat(before[0]).isEqualTo((byte) 1);
        assertThat(after[0]).isEqualTo((byte) 2);
        assertThat(vault.session().openIdNumber(before)).isEqualTo(PERSON);
        assertThat(vault.session().openIdNumber(after)).isEqualTo(PERSON);
        assertThat(vault.session().key(PERSON))
                .isEqualTo(new Vault(SECOND, LOOKUP).session().key(PERSON));
    }

    @Test
    @DisplayName("opens what the first release sealed: version byte 1, nonce, AES-256-GCM")
    void opensTheOldForm() throws Exception {
        byte[] nonce = bytes('n', 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, FIRST, new GCMParameterSpec(128, nonce));
        byte[] stored = joined(new byte[] {1}, nonce, cipher.doFinal(bytes("13812345678")));
        assertThat(new Vault(Map.of(1, FIRST, 2, FOR_SM4), LOOKUP, "SM4")
                        .session()
                        .open(stored))
                .isEqualTo("13812345678");
    }

    @Test
    @DisplayName("is SM4 by the example of GB/T 32907, once and a million times")
    void isSm4() {
        byte[] plain = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        SM4Engine sm4 = new SM4Engine();
        sm4.init(true, new KeyParameter(plain));
        byte[] block = plain.clone();
        sm4.processBlock(block, 0, block, 0);
        assertThat(HexFormat.of().formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
        for (int i = 1; i < 1_000_000; i++) {
            sm4.processBlock(block, 0, block, 0);
        }
        assertThat(HexFormat.of().formatHex(block)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
    }

    @Test
    @DisplayName("seals by SM4 in counter mode behind the nonce, as GCM has it, where SM4 is set")
    void sealsBySm4() {
        byte[] stored =
                new Vault(Map.of(1, FIRST, 2, FOR_SM4), LOOKUP, "SM4").session().seal("13812345678");
        assertThat(stored[0]).isEqualTo((byte) 0x82);
        SM4Engine sm4 = new SM4Engine();
        sm4.init(true, new KeyParameter(FOR_SM4.getEncoded()));
        byte[] counter = joined(Arrays.copyOfRange(stored, 1, 13), new byte[] {0, 0, 0, 2});
        byte[] stream = new byte[16];
        sm4.processBlock(counter, 0, stream, 0);
        byte[] text = Arrays.copyOfRange(stored, 13, 24);
        for (int i = 0; i < text.length; i++) {
            text[i] ^= stream[i];
        }
        assertThat(new String(text, StandardCharsets.US_ASCII)).isEqualTo("13812345678");
        assertThat(stored).hasSize(1 + 12 + 11 + 16);
    }

    @Test
    @DisplayName("refuses what was changed, whichever algorithm sealed it")
    void refusesWhatWasChanged() {
        for (Vault vault :
                new Vault[] {new Vault(FIRST, LOOKUP), new Vault(Map.of(1, FIRST, 2, FOR_SM4), LOOKUP, "SM4")}) {
            Vault.Session session = vault.session();
            byte[] stored = session.seal(PERSON);
            assertThat(session.fits(stored, session.key(PERSON))).isTrue();
            assertThat(session.fits(stored, session.key(PersonFixture.idNumber(2))))
                    .isFalse();
            for (int i = 0; i < stored.length; i++) {
                byte[] changed = stored.clone();
                changed[i] ^= 1;
                assertThat(session.fits(changed, session.key(PERSON)))
                        .as("byte " + i)
                        .isFalse();
            }
            assertThat(session.fits(new byte[] {stored[0]}, session.key(PERSON)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("begins only with a key of the size that the algorithm takes")
    void refusesAKeyOfTheWrongSize() {
        assertThatThrownBy(() -> new Vault(Map.of(1, FIRST), LOOKUP, "SM4"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SM4 takes 128");
        assertThatThrownBy(() -> new Vault(Map.of(1, FIRST), LOOKUP, "DES"))
                .hasMessageContaining("xunzheng.encryption");
    }

    @Test
    @DisplayName("meets a version that it has not read: reads the key store again at once, without a restart")
    void readsAChangedKeyStore() throws Exception {
        Path file = store(Map.of("id-encryption", FIRST), 1);
        Vault here = Vault.of(file.toString(), PASSWORD, "AES");
        store(Map.of("id-encryption", FIRST, "id-encryption-2", SECOND), 2);
        byte[] elsewhere = Vault.of(file.toString(), PASSWORD, "AES").session().seal(PERSON);
        assertThat(here.session().openIdNumber(elsewhere)).isEqualTo(PERSON);
        assertThat(here.versions())
                .extracting(KeyVersion::version, KeyVersion::seals)
                .containsExactly(tuple(1, false), tuple(2, true));
    }

    @Test
    @DisplayName("reads the key store again when it is told to, and keeps its keys if that one lost any")
    void keepsItsKeys() throws Exception {
        Path file = store(Map.of("id-encryption", FIRST), 1);
        Vault vault = Vault.of(file.toString(), PASSWORD, "AES");
        byte[] before = vault.session().seal(PERSON);
        store(Map.of("id-encryption-2", SECOND), 2);
        assertThatThrownBy(vault::reload).hasMessageContaining("lost a version");
        assertThat(vault.session().openIdNumber(before)).isEqualTo(PERSON);
        store(Map.of("id-encryption", FIRST, "id-encryption-3", SECOND), 3);
        vault.reload();
        assertThat(vault.newest()).isEqualTo(3);
    }

    private Path store(Map<String, Key> keys, int second) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (Map.Entry<String, Key> key : keys.entrySet()) {
            store.setKeyEntry(key.getKey(), key.getValue(), PASSWORD.toCharArray(), null);
        }
        store.setKeyEntry("id-lookup", LOOKUP, PASSWORD.toCharArray(), null);
        Path file = folder.resolve("keystore.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-11-20T02:00:00Z").plusSeconds(second)));
        return file;
    }

    private static byte[] bytes(char letter, int times) {
        return bytes(String.valueOf(letter).repeat(times));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
