//! Text that nobody else has.

use super::platform::random;

/// A random UUID, as text.
pub(super) fn uuid() -> String {
    let (high, low) = (random() & !0xf000 | 0x4000, random() & (u64::MAX >> 2) | 1 << 63);
    let (time, version) = (high >> 16 & 0xffff, high & 0xffff);
    let (variant, node) = (low >> 48, low & 0xffff_ffff_ffff);
    format!("{:08x}-{time:04x}-{version:04x}-{variant:04x}-{node:012x}", high >> 32)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::uuid;

    #[test]
    fn every_one_is_another_of_version_4() {
        let all: std::collections::HashSet<String> = (0..10_000).map(|_| uuid()).collect();
        assert_eq!(all.len(), 10_000);
        let mut varied = [const { BTreeSet::new() }; 5];
        for uuid in &all {
            let groups: Vec<&str> = uuid.split('-').collect();
            let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
            assert!(uuid[14..].starts_with('4') && "89ab".contains(&uuid[19..20]), "{uuid}");
            for (seen, group) in varied.iter_mut().zip(groups) {
                seen.insert(group);
            }
        }
        // A group has at least 12 bits that are random.
        assert!(varied.iter().all(|seen| seen.len() > 1000), "{:?}", varied.map(|seen| seen.len()));
    }
}
