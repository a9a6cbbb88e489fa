package org.xunzheng.persistence.protection;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** What seals: AES-256 of the JDK, or SM4 (GB/T 32907) of Bouncy Castle's classes; both in GCM, with a tag of 128 bits. */
enum SealingAlgorithm {
    AES(256) {
        @Override
        Tool tool() throws GeneralSecurityException {
            return new AesTool();
        }
    },
    SM4(128) {
        @Override
        Tool tool() {
            return new Sm4Tool();
        }
    };

    private static final int TAG_BITS = 128;

    private final int keyBits;

    SealingAlgorithm(int keyBits) {
        this.keyBits = keyBits;
    }

    int keyBits() {
        return keyBits;
    }

    /** The one that a setting names. */
    static SealingAlgorithm named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "xunzheng.encryption (XUNZHENG_ENCRYPTION) is AES or SM4, not " + name));
    }

    /** A cipher that is made once and used often, by one thread. */
    abstract Tool tool() throws GeneralSecurityException;

    /** Works on one text after the other. */
    interface Tool {

        /** The ciphertext with its tag. */
        byte[] seal(Key key, byte[] nonce, byte[] text) throws GeneralSecurityException;

        /**
         * The text.
         *
         * @throws GeneralSecurityException if it was changed, or sealed by another key
         */
        byte[] open(Key key, byte[] nonce, byte[] stored, int from) throws GeneralSecurityException;
    }

    private static final class AesTool implements Tool {

        private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");

        AesTool() throws GeneralSecurityException {}

        @Override
        public byte[] seal(Key key, byte[] nonce, byte[] text) throws GeneralSecurityException {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        }

        @Override
        public byte[] open(Key key, byte[] nonce, byte[] stored, int from) throws GeneralSecurityException {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(stored, from, stored.length - from);
        }
    }

    private static final class Sm4Tool implements Tool {

        private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());

        @Override
        public byte[] seal(Key key, byte[] nonce, byte[] text) throws GeneralSecurityException {
            return run(true, key, nonce, text, 0);
        }

        @Override
        public byte[] open(Key key, byte[] nonce, byte[] stored, int from) throws GeneralSecurityException {
            return run(false, key, nonce, stored, from);
        }

        private byte[] run(boolean seal, Key key, byte[] nonce, byte[] in, int from) throws GeneralSecurityException {
            try {
                cipher.init(seal, new AEADParameters(new KeyParameter(key.getEncoded()), TAG_BITS, nonce));
                int length = in.length - from;
                byte[] out = new byte[cipher.getOutputSize(length)];
                int written = cipher.processBytes(in, from, length, out, 0);
                cipher.doFinal(out, written);
                return out;
            } catch (InvalidCipherTextException | IllegalArgumentException e) {
                throw new GeneralSecurityException(e);
            }
        }
    }
}
