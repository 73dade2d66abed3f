package cli

import (
	"syscall"

	"github.com/cablelint/cablelint/internal/cache"
)

func stampOf(st *syscall.Stat_t) cache.Stamp {
	return cache.Stamp{Size: st.Size, Modified: st.Mtim.Nano(), Changed: st.Ctim.Nano(), Inode: int64(st.Ino)}
}
