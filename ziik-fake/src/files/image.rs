//! How large an image is.

/// How many bytes of a file are looked at.
pub(crate) const LOOKED_AT: usize = 64 * 1024;

/// The width and height in pixels that the beginning of a PNG, GIF or JPEG file tells.
pub(crate) fn size(beginning: &[u8]) -> Option<(u32, u32)> {
    png(beginning).or_else(|| gif(beginning)).or_else(|| jpeg(beginning))
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?.strip_prefix(b"IHDR")?;
    let side = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((side(0)?, side(4)?))
}

fn gif(bytes: &[u8]) -> Option<(u32, u32)> {
    let screen = bytes.strip_prefix(b"GIF89a").or_else(|| bytes.strip_prefix(b"GIF87a"))?;
    let side = |at: usize| Some(u16::from_le_bytes(screen.get(at..at + 2)?.try_into().ok()?));
    Some((side(0)?.into(), side(2)?.into()))
}

fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let [0xff, kind, after @ ..] = rest else { return None };
        let length = u16::from_be_bytes(after.get(..2)?.try_into().ok()?);
        // The frame's header, in any of its kinds; these three numbers among them mean others.
        if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
            let side =
                |at: usize| Some(u16::from_be_bytes(after.get(at..at + 2)?.try_into().ok()?));
            return Some((side(5)?.into(), side(3)?.into()));
        }
        rest = after.get(usize::from(length.max(2))..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x05\0\0\0\x02\xd0\x08\x06";
        assert_eq!(size(png), Some((1280, 720)));
        assert_eq!(size(b"GIF89a\x80\x02\xe0\x01\xf7"), Some((640, 480)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\x02\xd0\x05\0\x03";
        assert_eq!(size(jpeg), Some((1280, 720)));
    }

    #[test]
    fn what_is_no_image_has_none() {
        let endless = [&b"\xff\xd8"[..], &b"\xff\xe0\0\0".repeat(9)].concat();
        for bytes in [&b""[..], b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"GIF89a\x80", b"\xff\xd8\xff"] {
            assert_eq!(size(bytes), None, "{bytes:?}");
        }
        assert_eq!(size(&endless), None);
    }
}
