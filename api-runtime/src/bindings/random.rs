//! Text that nobody else has.

use std::hash::{BuildHasher, RandomState};

/// A random UUID, as text.
pub(super) fn uuid() -> String {
    // Each state has other keys, which come from the system.
    let random = || RandomState::new().hash_one(());
    let (high, low) = (random() & !0xf000 | 0x4000, random() & (u64::MAX >> 2) | 1 << 63);
    let (time, version) = (high >> 16 & 0xffff, high & 0xffff);
    let (variant, node) = (low >> 48, low & 0xffff_ffff_ffff);
    format!("{:08x}-{time:04x}-{version:04x}-{variant:04x}-{node:012x}", high >> 32)
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn every_one_is_another_of_version_4() {
        let all: std::collections::HashSet<String> = (0..10_000).map(|_| uuid()).collect();
        assert_eq!(all.len(), 10_000);
        for uuid in all {
            let groups: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(groups, [8, 4, 4, 4, 12], "{uuid}");
            assert!(uuid[14..].starts_with('4') && "89ab".contains(&uuid[19..20]), "{uuid}");
        }
    }
}
