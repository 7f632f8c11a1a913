//! What the crate leans on stays small, and stays exact.

/// Packages in `Cargo.lock`, development ones and those for other systems included. Raise it only with a reason in README.
const MOST: usize = 155;

#[test]
fn the_lock_does_not_grow_unseen() {
    let lock = include_str!("../../Cargo.lock");
    let packages = lock.lines().filter(|line| *line == "[[package]]").count();
    assert!(
        packages <= MOST,
        "{packages} packages in Cargo.lock, at most {MOST}"
    );
}

#[test]
fn nobody_turns_on_arbitrary_precision() {
    // With that feature of serde_json this number would be read, and other readers would break.
    let read = serde_json::from_str::<serde_json::Value>("1e400");
    assert!(
        read.is_err(),
        "serde_json reads 1e400: something enables `arbitrary_precision`"
    );
}
